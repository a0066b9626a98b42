import type { CivilDate } from '#platform/time';
import { defineErrors, FaultsError } from '#platform/errors';
import { numberText } from '#web/figures';
import { moneyOf } from '../kinds/field-values.js';

/** Most that a contract, a receipt or a year can be, in đồng. */
const mostMoney = 1_000_000_000_000;

export const advertYears = { first: 2000, last: 2100 } as const;

export const advertErrors = defineErrors({
  ADVERT_MONEY: {
    kind: 'invalid',
    vi: 'Hãy ghi số tiền bằng đồng, số nguyên không âm, nhiều nhất {most}; ví dụ 12.500.000.',
    en: 'Write the amount in whole đồng, not negative, at most {most}, e.g. 12,500,000.',
  },
  ADVERT_OFF: {
    kind: 'conflict',
    vi: 'Trang không đăng quảng cáo. Muốn ghi hợp đồng, hãy ghi quyết định cho phép của người đứng đầu cơ quan ở Trang của tôi.',
    en: 'The portal carries no paid banners. Record the decision of the head of the agency before a contract.',
  },
  ADVERT_NUMBER_TAKEN: {
    kind: 'conflict',
    vi: 'Sổ đã có hợp đồng mang số này. Hãy xem lại số, hoặc sửa hợp đồng đã có.',
    en: 'There is a contract of that number already. Look at the number, or change that contract.',
  },
  ADVERT_NUMBER_USED: {
    kind: 'conflict',
    vi: 'Đã có banner mang số hợp đồng này nên không đổi số được. Giá, bên quảng cáo và thời hạn vẫn sửa được.',
    en: 'Banners bear this number, so it stays. Price, advertiser and days can be changed.',
  },
  ADVERT_DAYS: { kind: 'invalid', vi: 'Ngày cuối không trước ngày đầu.', en: 'The last day is not before the first.' },
  ADVERT_CONTRACT_UNKNOWN: {
    kind: 'invalid',
    vi: 'Sổ hợp đồng quảng cáo chưa có số này. Số còn hiệu lực trong sổ: {known}. Hãy sửa số, hoặc nhờ trưởng ban biên tập, quản trị trang ghi hợp đồng vào sổ.',
    en: 'The book of contracts has no such number. Numbers that hold: {known}. Correct it, or have the contract recorded by the head of the board or who administers the portal.',
  },
  ADVERT_BEYOND_CONTRACT: {
    kind: 'invalid',
    vi: 'Banner hiện ngoài thời hạn hợp đồng ({from} – {to}). Hãy sửa ngày của banner, hoặc nhờ trưởng ban biên tập, quản trị trang sửa thời hạn trong sổ.',
    en: 'The banner stands beyond the days of its contract ({from} to {to}). Change its days, or those of the contract.',
  },
  ADVERT_RECEIVED_AHEAD: {
    kind: 'invalid',
    vi: 'Ngày thu sau hôm nay. Hãy ghi ngày tiền đã về.',
    en: 'The day is after today. Give the day on which the money came in.',
  },
  ADVERT_YEAR: { kind: 'invalid', vi: 'Hãy ghi năm từ {first} đến {last}.', en: 'Give a year from {first} to {last}.' },
});

/** Whole đồng as a person types them. @throws FaultsError at `field` */
export function readMoney(field: string, given: string, least: 0 | 1): number {
  const amount = Number(moneyOf(given) ?? Number.NaN);
  if (!(amount >= least && amount <= mostMoney)) throw new FaultsError([{ field, error: advertErrors.ADVERT_MONEY({ most: numberText(mostMoney) }) }]);
  return amount;
}

/** Day of a year on which its estimate is counted. */
export const estimateDay = (year: number): CivilDate => `${String(year)}-01-01` as CivilDate;
