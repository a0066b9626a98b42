/** What the figures of visits count, as every page that shows one prints it. */
export const visitWords = {
  visit: 'Lượt truy cập là chuỗi lượt xem của một trình duyệt trong ngày, cách nhau dưới 30 phút.',
  view: 'Lượt xem là một lần tải trang.',
  online: 'Đang truy cập là số trình duyệt khác nhau có lượt xem trong 5 phút gần nhất.',
  time: 'Thời gian trung bình tính từ lượt xem đầu đến lượt xem cuối của một lượt truy cập; lượt chỉ xem một trang tính là 0.',
  item: 'Lượt xem của một bài đếm ở trang đã viết bài đó; lượt xem bài đăng lại tính cho trang đăng lại, không tính cho bài.',
  leftOut: 'Không tính máy tìm kiếm, máy giám sát, và lượt xem dồn dập từ một trình duyệt hay một địa chỉ mạng.',
} as const;

/** The same in English, of what portals show. */
export const visitWordsEn = {
  visit: 'A visit is a run of views of one browser within a day, less than 30 minutes apart.',
  online: 'Reading now are the different browsers with a view in the last 5 minutes.',
  leftOut: 'Search engines, monitors, and floods of views from one browser or one network address do not count.',
} as const;
