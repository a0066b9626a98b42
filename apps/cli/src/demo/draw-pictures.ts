/** A picture of the demonstration: drawn, so that it shows nobody and belongs to nobody. */
export interface DrawnPicture {
  /** Name of the file. */
  readonly name: string;
  /** What it shows. */
  readonly alt: string;
  /** SVG of 960 by 600. */
  readonly svg: string;
}

function scene(sky: readonly [top: string, bottom: string], shapes: string): string {
  const [top, bottom] = sky;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
<rect width="960" height="600" fill="url(#sky)"/>${shapes}</svg>`;
}

const box = (x: number, y: number, width: number, height: number, fill: string, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
const dot = (x: number, y: number, radius: number, fill: string): string => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
const line = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`;
const many = (count: number, draw: (place: number) => string): string => Array.from({ length: count }, (_, place) => draw(place)).join('');

const tree = (x: number, y: number, size: number, leaves = '#2f7d46'): string =>
  box(x - size * 0.08, y - size * 0.5, size * 0.16, size * 0.5, '#7a5230') +
  dot(x, y - size * 0.75, size * 0.38, leaves) +
  dot(x - size * 0.25, y - size * 0.55, size * 0.26, leaves) +
  dot(x + size * 0.25, y - size * 0.55, size * 0.26, leaves);

const hills = line('M0 360 Q160 240 330 330 T680 300 T960 350 V600 H0Z', '#8fc18a') + line('M0 420 Q240 330 480 410 T960 400 V600 H0Z', '#5fa463');

const windows = (x: number, y: number, columns: number, rows: number): string =>
  many(columns * rows, (place) => box(x + (place % columns) * 70, y + Math.floor(place / columns) * 80, 44, 52, '#cfe6f5', 4));

export const drawings = {
  river: {
    name: 'bo-song.jpg',
    alt: 'Hàng cây mới trồng dọc bờ sông, phía xa là đồi xanh',
    svg: scene(
      ['#7fc4ee', '#e9f6fd'],
      `${dot(770, 130, 60, '#ffd95e')}${hills}${line('M0 470 Q300 430 520 490 T960 470 V600 H0Z', '#4a9ccf')}${many(8, (place) => tree(70 + place * 115, 470 - (place % 2) * 16, 92 + (place % 3) * 14))}`,
    ),
  },
  school: {
    name: 'truoc-truong-hoc.jpg',
    alt: 'Vạch qua đường mới sơn trước cổng một trường học hai tầng',
    svg: scene(
      ['#a9dcf7', '#f4fbff'],
      `${tree(110, 430, 150)}${tree(860, 430, 160)}${box(220, 190, 520, 240, '#f3d9a4')}${line('M200 195 L480 90 L760 195Z', '#b5483a')}${windows(260, 220, 6, 2)}${box(445, 330, 70, 100, '#8a5a33')}${box(0, 430, 960, 170, '#5b6470')}${many(9, (place) => box(200 + place * 66, 455, 36, 120, '#ffffff'))}`,
    ),
  },
  books: {
    name: 'ngay-hoi-doc-sach.jpg',
    alt: 'Những kệ sách nhiều màu bày ở sân nhà văn hóa',
    svg: scene(
      ['#fff1d6', '#ffe3b3'],
      many(
        3,
        (shelf) =>
          many(18, (place) => {
            const height = 96 + ((place * 7 + shelf * 5) % 5) * 10;
            return box(
              76 + place * 45,
              190 + shelf * 170 - height,
              36,
              height,
              ['#c0392b', '#2471a3', '#1e8449', '#b9770e', '#6c3483'][(place + shelf) % 5] ?? '',
              3,
            );
          }) + box(50, 190 + shelf * 170, 860, 18, '#8a5a33', 4),
      ),
    ),
  },
  computer: {
    name: 'ky-nang-so.jpg',
    alt: 'Máy tính và điện thoại mở trang dịch vụ công trên bàn',
    svg: scene(
      ['#e3eefc', '#ffffff'],
      `${box(0, 470, 960, 130, '#b98a5a')}${box(200, 130, 440, 290, '#2b3645', 16)}${box(220, 150, 400, 250, '#f4f8ff', 6)}${box(150, 420, 540, 34, '#98a4b3', 10)}${box(250, 185, 200, 22, '#0b4ea2', 4)}${many(4, (place) => box(250, 230 + place * 38, 300 - place * 40, 16, '#b8c7da', 4))}${box(740, 240, 120, 226, '#1b2430', 18)}${box(750, 262, 100, 180, '#ffffff', 6)}${dot(800, 320, 30, '#1b6e3c')}${box(766, 370, 68, 16, '#b8c7da', 4)}`,
    ),
  },
  park: {
    name: 'duong-chay-cong-vien.jpg',
    alt: 'Đường chạy uốn quanh công viên nhiều cây vào buổi sáng',
    svg: scene(
      ['#ffd9a0', '#fff6e6'],
      `${dot(190, 150, 70, '#ff9f45')}${box(0, 330, 960, 270, '#7cbf72')}${line('M380 600 Q300 480 520 430 T760 330 L820 330 Q760 420 620 470 T620 600Z', '#d8b48a')}${many(7, (place) => tree(60 + place * 145, 370 + (place % 3) * 70, 120 + (place % 2) * 40, '#3b8a4c'))}`,
    ),
  },
  clinic: {
    name: 'tram-y-te.jpg',
    alt: 'Trạm y tế phường với cổng mở và hàng ghế chờ dưới mái hiên',
    svg: scene(
      ['#bfe3d3', '#f3fbf7'],
      `${box(180, 200, 600, 250, '#ffffff')}${box(160, 180, 640, 34, '#1b6e3c', 6)}${box(440, 236, 80, 24, '#b3131b', 3)}${box(468, 208, 24, 80, '#b3131b', 3)}${box(440, 330, 80, 120, '#9ec7e6')}${box(220, 300, 150, 80, '#cfe6f5', 4)}${box(590, 300, 150, 80, '#cfe6f5', 4)}${box(0, 450, 960, 150, '#9aa7b4')}${many(4, (place) => box(215 + place * 42, 420, 32, 12, '#0b5a6b', 3))}${tree(90, 450, 150)}${tree(880, 450, 140)}`,
    ),
  },
  market: {
    name: 'hoi-cho-cay-canh.jpg',
    alt: 'Các gian hàng mái sọc bày chậu cây cảnh',
    svg: scene(
      ['#cdeafc', '#fdf7e8'],
      `${box(0, 430, 960, 170, '#c9b48f')}${many(4, (stall) => `${many(6, (place) => box(40 + stall * 230 + place * 32, 230, 32, 70, place % 2 === 0 ? '#c0392b' : '#ffffff'))}${box(50 + stall * 230, 300, 10, 150, '#7a5230')}${box(212 + stall * 230, 300, 10, 150, '#7a5230')}${box(44 + stall * 230, 390, 184, 50, '#a9733f', 4)}${many(3, (pot) => tree(80 + stall * 230 + pot * 56, 392, 62, '#2f7d46'))}`)}`,
    ),
  },
  steps: {
    name: 'bon-buoc-nop-ho-so.jpg',
    alt: 'Bốn bước nộp hồ sơ qua mạng: điện thoại, tờ khai, lịch hẹn, dấu hoàn thành',
    svg: scene(
      ['#f4f8ff', '#e3eefc'],
      `${line('M120 300 H840 V312 H120Z', '#0b4ea2')}${many(4, (step) => dot(135 + step * 230, 306, 88, '#0b4ea2') + dot(135 + step * 230, 306, 76, '#ffffff'))}${box(108, 252, 54, 108, '#2b3645', 10)}${box(115, 266, 40, 76, '#cfe6f5', 3)}${box(332, 254, 66, 104, '#ffd95e', 4)}${many(5, (row) => box(342, 268 + row * 17, 46 - (row % 2) * 14, 7, '#7a5230', 2))}${box(552, 262, 86, 88, '#ffffff', 8)}${box(552, 262, 86, 26, '#b3131b', 8)}${many(9, (place) => box(562 + (place % 3) * 25, 298 + Math.floor(place / 3) * 17, 17, 11, place === 4 ? '#1b6e3c' : '#b8c7da', 2))}${line('M782 306 L816 342 L872 268 L858 256 L814 316 L796 294Z', '#1b6e3c')}${many(4, (step) => many(step + 1, (place) => dot(135 + step * 230 + (place - step / 2) * 26, 440, 9, '#0b4ea2')))}`,
    ),
  },
} as const satisfies Record<string, DrawnPicture>;

/** The river again, with a boat that leaves trees behind on the bank. @param share of the way, between 0 and 1 */
export function boatAt(share: number): string {
  const x = 40 + share * 800;
  const planted = many(8, (place) => (70 + place * 115 < x ? tree(70 + place * 115, 440, 110) : ''));
  const bank = line('M0 440 Q300 410 520 450 T960 430 V600 H0Z', '#7cbf72');
  const water = line('M0 490 Q300 460 520 505 T960 490 V600 H0Z', '#4a9ccf');
  const boat = line(`M${x} 520 h150 l-26 40 h-98Z`, '#8a5a33') + box(x + 30, 480, 60, 40, '#f3d9a4', 4) + tree(x + 110, 522, 60, '#3b8a4c');
  return scene(['#7fc4ee', '#e9f6fd'], dot(160 + share * 500, 150 - share * 60, 52, '#ffd95e') + hills + bank + planted + water + boat);
}
