import type { OpenScope } from '#platform/db';
import { readAll, readEach, readText } from '#platform/http';
import { replaceList } from './keep-look.js';
import type { BannerInput, UrgentNoticeInput } from './look.inputs.js';
import { readAddress } from './read-address.js';
import { readCount, readDays } from './read-parts.js';

const most = 20;

/** Writes the lines of celebration with their days. @throws FaultsError by field */
export async function setBanners(scope: OpenScope, at: Date, given: readonly BannerInput[]): Promise<void> {
  readCount('banners', given, most);
  const banners = readEach(given, (banner, index) => {
    const field = `banners.${index}`;
    const { title, address } = readAll({
      title: () => readText(`${field}.title`, banner.title, { most: 120, required: true, line: true }),
      address: () => readAddress(`${field}.address`, banner.address),
      days: () => {
        readDays(`${field}.endsOn`, banner.startsOn, banner.endsOn);
      },
    });
    return { title, theme: banner.theme, address, starts_on: banner.startsOn, ends_on: banner.endsOn };
  });
  await replaceList(scope, at, { act: 'look.banners', list: 'festival_banner' }, banners);
}

/** Writes the urgent lines with their days; a line that is taken out is gone at once. @throws FaultsError by field */
export async function setUrgentNotices(scope: OpenScope, at: Date, given: readonly UrgentNoticeInput[]): Promise<void> {
  readCount('notices', given, most);
  const notices = readEach(given, (notice, index) => {
    const field = `notices.${index}`;
    const { text, address } = readAll({
      text: () => readText(`${field}.text`, notice.text, { most: 200, required: true, line: true }),
      address: () => readAddress(`${field}.address`, notice.address),
      days: () => {
        readDays(`${field}.endsOn`, notice.startsOn, notice.endsOn);
      },
    });
    return { text, address, starts_on: notice.startsOn, ends_on: notice.endsOn };
  });
  await replaceList(scope, at, { act: 'look.notices', list: 'urgent_notice' }, notices);
}
