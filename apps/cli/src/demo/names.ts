const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đinh', 'Mai'];

/** Words of landscape and weather: built like a name, and nobody's. */
const givens = [
  ...['Mây Trắng', 'Suối Mát', 'Gió Lành', 'Nắng Sớm', 'Trăng Rằm', 'Hoa Bưởi', 'Lúa Vàng', 'Tre Ngà', 'Sóng Xanh', 'Sao Hôm', 'Mưa Xuân', 'Sen Hồng'],
  ...['Cầu Vồng', 'Đồi Thông', 'Biển Rộng', 'Rừng Tràm', 'Sương Mai', 'Chim Én', 'Cánh Diều', 'Vườn Cau', 'Bến Đò', 'Ngọn Đèn', 'Tiếng Sáo', 'Cánh Đồng'],
];

const every = givens.flatMap((given) => families.map((family) => `${family} ${given}`));

/**
 * Names of people who do not exist, always the same ones in the same order, no two alike.
 * @param seed another seed gives another order
 */
export function inventedNames(count: number, seed = 20_261_122): string[] {
  if (count > every.length) throw new Error(`only ${every.length} names can be invented`);
  const names = [...every];
  let state = seed >>> 0;
  for (let last = names.length - 1; last > 0; last -= 1) {
    // mulberry32: small, and the same on every machine
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const other = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (last + 1));
    const [a = '', b = ''] = [names[last], names[other]];
    names[last] = b;
    names[other] = a;
  }
  return names.slice(0, count);
}
