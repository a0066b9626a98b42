import { defineErrors } from '#platform/errors';
import { captionLetters, captionWords } from '#web/captions';

/** Most pixels of a picture, in millions: a bomb of a few bytes may claim billions. */
export const mostMegapixels = 60;

/** Longest film that is made anew. */
export const mostFilmHours = 4;

export const mediaErrors = defineErrors({
  MEDIA_STORE_MISSING: {
    kind: 'unavailable',
    vi: 'Hệ thống chưa có nơi chứa tệp. Hãy báo quản trị hệ thống đặt MEDIA_FOLDER hoặc MEDIA_S3_BUCKET.',
    en: 'There is no place for files yet. Ask the operator to set MEDIA_FOLDER or MEDIA_S3_BUCKET.',
  },
  DISK_FULL: {
    kind: 'unavailable',
    vi: 'Ổ chứa tệp của hệ thống đã đầy nên chưa nhận thêm được. Phần đã gửi vẫn còn; hãy báo quản trị hệ thống rồi bấm gửi tiếp.',
    en: 'The disk for files is full. What was sent is kept; tell the operator, then go on with the upload.',
  },
  QUOTA_REACHED: {
    kind: 'conflict',
    vi: 'Trang chỉ còn chỗ cho {left} MB, tệp này cần {needed} MB. Hãy xóa tệp không dùng trong Kho ảnh và tệp, hoặc đề nghị tỉnh, thành phố tăng dung lượng.',
    en: 'The portal has room for {left} MB, the file needs {needed} MB. Remove files that are not used, or ask the province for more room.',
  },
  UPLOAD_TOO_LARGE: {
    kind: 'invalid',
    vi: 'Tệp lớn quá {most} MB. Hãy chọn tệp nhỏ hơn.',
    en: 'The file is larger than {most} MB. Choose a smaller one.',
  },
  UPLOAD_EMPTY: { kind: 'invalid', vi: 'Tệp không có gì bên trong. Hãy chọn tệp khác.', en: 'The file is empty. Choose another.' },
  UPLOAD_HEADER_INVALID: {
    kind: 'invalid',
    vi: 'Yêu cầu gửi tệp không đúng ({header}). Hãy tải lại trang rồi gửi lại.',
    en: 'The upload request is not right ({header}). Reload the page and send again.',
  },
  UPLOAD_OFFSET_STALE: {
    kind: 'conflict',
    vi: 'Phần gửi không nối tiếp phần đã nhận. Hãy bấm gửi tiếp.',
    en: 'What was sent does not follow what is there. Go on from the offset that HEAD gives.',
  },
  UPLOADS_OPEN: {
    kind: 'rate_limited',
    vi: 'Trang đang có {most} tệp gửi dở. Hãy đợi các tệp ấy gửi xong rồi gửi tiếp.',
    en: 'The portal has {most} uploads under way. Wait until they are done.',
  },
  FILE_TYPE_REFUSED: {
    kind: 'invalid',
    vi: 'Loại tệp này không nhận được. Hãy dùng ảnh JPEG, PNG, WebP, GIF, AVIF; tệp PDF, DOCX, XLSX; video MP4, WebM; hoặc phụ đề VTT, SRT.',
    en: 'Files of this type are not taken. Use JPEG, PNG, WebP, GIF, AVIF; PDF, DOCX, XLSX; MP4, WebM; or VTT, SRT.',
  },
  FILE_HEIC: {
    kind: 'invalid',
    vi: 'Ảnh HEIC của iPhone chưa mở được ở đây. Hãy gửi ảnh từ trình duyệt của điện thoại, hoặc đổi sang JPEG rồi gửi lại.',
    en: 'HEIC pictures cannot be opened here. Send from the browser of the phone, or as JPEG.',
  },
  FILE_BROKEN: {
    kind: 'invalid',
    vi: 'Tệp hỏng hoặc thiếu. Hãy mở thử trên máy rồi gửi lại.',
    en: 'The file is damaged. Open it on your device, then send it again.',
  },
  FILE_INFECTED: {
    kind: 'invalid',
    vi: 'Phần mềm quét báo tệp có mã độc nên đã bỏ. Hãy quét máy của bạn trước khi gửi tệp khác.',
    en: 'The scanner found malware, so the file was thrown away. Scan your device before you send another.',
  },
  FILE_MACRO: {
    kind: 'invalid',
    vi: 'Tệp có macro nên không nhận. Hãy lưu lại dưới dạng DOCX, XLSX thường hoặc PDF.',
    en: 'The file has macros. Save it as a plain DOCX, XLSX or PDF.',
  },
  FILE_BOMB: {
    kind: 'invalid',
    vi: 'Tệp nén bung ra quá lớn nên không nhận. Hãy gửi tệp gốc.',
    en: 'Unpacked, the file would be too large. Send the original.',
  },
  PICTURE_TOO_LARGE: {
    kind: 'invalid',
    vi: `Ảnh quá ${String(mostMegapixels)} triệu điểm ảnh. Hãy thu nhỏ ảnh rồi gửi lại.`,
    en: `The picture has more than ${String(mostMegapixels)} million pixels. Make it smaller and send it again.`,
  },
  FILM_UNREADABLE: {
    kind: 'invalid',
    vi: 'Video không chuyển đổi được: tệp hỏng, thiếu, hoặc dùng kiểu nén lạ. Hãy mở thử trên máy, xuất lại thành MP4 (H.264) rồi gửi lại.',
    en: 'The video could not be converted: it is damaged, or of a format that is not known. Export it as MP4 (H.264) and send it again.',
  },
  FILM_WITHOUT_PICTURE: {
    kind: 'invalid',
    vi: 'Tệp chỉ có tiếng, không có hình. Hãy gửi video có hình.',
    en: 'The file has sound and no picture. Send a video.',
  },
  FILM_TOO_LONG: {
    kind: 'invalid',
    vi: `Video dài quá ${String(mostFilmHours)} giờ. Hãy cắt thành nhiều phần rồi gửi từng phần.`,
    en: `The video is longer than ${String(mostFilmHours)} hours. Send it in parts.`,
  },
  FILM_TOO_LARGE: {
    kind: 'invalid',
    vi: 'Khung hình của video lớn quá 8K. Hãy xuất lại với khung hình 1080p hoặc 720p rồi gửi lại.',
    en: 'The frames of the video are larger than 8K. Export it at 1080p or 720p and send it again.',
  },
  FILM_SLOW: {
    kind: 'invalid',
    vi: 'Chuyển đổi video quá lâu nên đã dừng. Hãy cắt ngắn, hoặc xuất lại với khung hình 720p rồi gửi lại.',
    en: 'Converting the video took too long and was stopped. Make it shorter, or export it at 720p and send it again.',
  },
  CAPTIONS_NONE: {
    kind: 'invalid',
    vi: captionWords.none,
    en: 'Line {line}: there are no captions. Write times and words, e.g. 00:00:01.000 --> 00:00:04.000.',
  },
  CAPTIONS_TIME: { kind: 'invalid', vi: captionWords.time, en: 'Line {line}: the times are not right. Write them as 00:00:01.000 --> 00:00:04.000.' },
  CAPTIONS_ORDER: { kind: 'invalid', vi: captionWords.order, en: 'Line {line}: it ends before it begins. Correct the times.' },
  CAPTIONS_EARLIER: { kind: 'invalid', vi: captionWords.earlier, en: 'Line {line}: it begins before the one above. Put them in order.' },
  CAPTIONS_EMPTY: { kind: 'invalid', vi: captionWords.empty, en: 'Line {line}: there are times without words. Write the words, or take the times out.' },
  CAPTIONS_NO_TIME: { kind: 'invalid', vi: captionWords.no_time, en: 'Line {line}: there are words without times. Write the times above them.' },
  CAPTIONS_MANY: { kind: 'invalid', vi: captionWords.many, en: 'Line {line}: more than 10,000 captions. Divide the film.' },
  CAPTIONS_LARGE: { kind: 'invalid', vi: 'Tệp phụ đề lớn quá 2 MB. Hãy kiểm tra lại tệp.', en: 'The captions are larger than 2 MB. Check the file.' },
  CAPTIONS_LETTERS: {
    kind: 'invalid',
    vi: captionLetters,
    en: 'These are no captions in UTF-8. Save them as UTF-8, or choose another .vtt or .srt file.',
  },
  FILE_UNKNOWN: {
    kind: 'invalid',
    vi: 'Trong bài có ảnh hoặc tệp mà trang không có. Hãy bỏ ra rồi thêm lại.',
    en: 'The text names a picture or file that the portal does not have. Take it out and add it again.',
  },
  FILE_NOT_READY: {
    kind: 'conflict',
    vi: 'Tệp “{name}” chưa kiểm tra xong. Hãy đợi một lát rồi trình lại.',
    en: 'The file "{name}" is still being checked. Wait a moment, then hand in again.',
  },
  FILE_REFUSED: {
    kind: 'invalid',
    vi: 'Tệp “{name}” đã bị từ chối khi kiểm tra. Hãy bỏ tệp ấy khỏi bài.',
    en: 'The file "{name}" was refused by the checks. Take it out of the text.',
  },
  ALT_MISSING: {
    kind: 'invalid',
    vi: 'Ảnh “{name}” chưa có lời mô tả. Hãy viết điều người xem thấy trong ảnh, hoặc chọn “Ảnh trang trí”.',
    en: 'The picture "{name}" has no text alternative. Say what it shows, or mark it as decoration.',
  },
  FILE_IN_USE: {
    kind: 'conflict',
    vi: 'Tệp đang được dùng trong {count} bài. Hãy bỏ tệp khỏi các bài ấy trước.',
    en: 'The file is used in {count} items. Take it out of them first.',
  },
  QUOTA_INVALID: {
    kind: 'invalid',
    vi: 'Dung lượng phải từ 1 đến 100.000 GB. Hãy nhập lại.',
    en: 'The quota must be between 1 and 100,000 GB.',
  },
  SCANNER_UNREACHABLE: {
    kind: 'unavailable',
    vi: 'Phần mềm quét mã độc chưa trả lời; tệp chờ trong vùng cách ly.',
    en: 'The scanner does not answer; the file waits in quarantine.',
  },
});
