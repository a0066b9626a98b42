import { defineErrors } from '#platform/errors';

export const fieldErrors = defineErrors({
  FIELDS_UNREADABLE: {
    kind: 'invalid',
    vi: 'Phần thông tin của thể loại không đúng dạng. Hãy tải lại trang rồi nhập lại.',
    en: 'The fields of the kind are not in their form. Reload the page and enter them again.',
  },
  FIELD_MISSING: { kind: 'invalid', vi: 'Chưa có “{label}”. Hãy nhập ô này.', en: 'There is no “{label}” yet. Fill it in.' },
  FIELD_LONG: { kind: 'invalid', vi: '“{label}” dài quá {most} chữ. Hãy rút gọn.', en: '“{label}” is longer than {most} characters. Shorten it.' },
  FIELD_DATE: {
    kind: 'invalid',
    vi: '“{label}” chưa phải là ngày có thật. Hãy chọn lại ngày; năm ghi đủ bốn chữ số.',
    en: '“{label}” is no day of the calendar. Choose again; the year has four digits.',
  },
  FIELD_HOUR: {
    kind: 'invalid',
    vi: '“{label}” cần cả ngày và giờ. Hãy chọn lại.',
    en: '“{label}” needs day and hour. Choose again.',
  },
  FIELD_NUMBER: {
    kind: 'invalid',
    vi: '“{label}” phải là một số, ví dụ 1.250 hoặc 12,5. Hãy nhập lại.',
    en: '“{label}” has to be a number, e.g. 1.250 or 12,5. Enter it again.',
  },
  FIELD_MONEY: {
    kind: 'invalid',
    vi: '“{label}” phải là số tiền bằng đồng, không có phần lẻ. Hãy nhập lại.',
    en: '“{label}” has to be whole đồng. Enter it again.',
  },
  FIELD_CHOICE: { kind: 'invalid', vi: 'Hãy chọn lại “{label}” trong danh sách.', en: 'Choose “{label}” from the list.' },
  FIELD_LINK: {
    kind: 'invalid',
    vi: '“{label}” phải bắt đầu bằng https://, http:// hoặc / và không có dấu cách. Hãy chép lại địa chỉ từ trình duyệt.',
    en: '“{label}” begins with https://, http:// or / and holds no spaces. Copy it from the browser.',
  },
  FIELD_FILE: {
    kind: 'invalid',
    vi: 'Tệp của “{label}” không đúng loại. Hãy chọn tệp khác.',
    en: 'The file of “{label}” is of another type. Choose another.',
  },
  FIELD_ROWS: { kind: 'invalid', vi: '“{label}” có nhiều nhất {most} dòng. Hãy bớt lại.', en: '“{label}” has {most} rows at most. Take some away.' },
  FIELD_ONE_OF: {
    kind: 'invalid',
    vi: 'Cần ít nhất một trong các ô: {labels}. {words}',
    en: 'One of these is needed: {labels}. {words}',
  },
  PICTURE_MISSING: {
    kind: 'invalid',
    vi: 'Thể loại “{kind}” phải có ít nhất một ảnh. Hãy thêm ảnh.',
    en: 'The kind “{kind}” needs one picture at least. Add it.',
  },
  FILM_MISSING: {
    kind: 'invalid',
    vi: 'Thể loại “{kind}” phải có video. Hãy thêm tệp video, hoặc ghi địa chỉ của video.',
    en: 'The kind “{kind}” needs a video. Add the file or its address.',
  },
  FIELD_REQUIRED_BY_LAW: { kind: 'invalid', vi: 'Chưa có “{label}”. {words}', en: 'There is no “{label}” yet. {words}' },
  FIELD_ORDER: { kind: 'invalid', vi: '“{label}” không được trước “{before}”. Hãy chọn lại.', en: '“{label}” may not be before “{before}”. Choose again.' },
  FIELD_IDENTITY: {
    kind: 'invalid',
    vi: '“{label}” có số giống số giấy tờ tùy thân. {words} Hãy bỏ số ấy.',
    en: '“{label}” holds what looks like the number of an identity paper. {words} Take it out.',
  },
});
