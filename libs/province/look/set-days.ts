import type { OpenScope } from '#platform/db';
import { readText } from '#platform/http';
import { clear, recordLook } from './keep-look.js';
import type { BannerInput, UrgentNoticeInput } from './look.inputs.js';
import { readAddress } from './read-address.js';
import { readCount, readDays } from './read-parts.js';

const most = 20;

/** Writes the lines of celebration with their days. @throws FaultsError by field */
export async function setBanners(scope: OpenScope, at: Date, given: readonly BannerInput[]): Promise<void> {
  readCount('banners', given, most);
  const banners = given.map((banner, index) => {
    const field = `banners.${index}`;
    readDays(`${field}.endsOn`, banner.startsOn, banner.endsOn);
    return {
      title: readText(`${field}.title`, banner.title, { most: 120, required: true, line: true }),
      theme: banner.theme,
      address: readAddress(`${field}.address`, banner.address),
      starts_on: banner.startsOn,
      ends_on: banner.endsOn,
    };
  });
  const before = await clear(scope, 'festival_banner');
  await scope.manager.query(
    `insert into festival_banner (portal_id, title, theme, address, starts_on, ends_on)
     select scope.portal(), b.* from jsonb_to_recordset($1::jsonb) as b (title text, theme text, address text, starts_on date, ends_on date)`,
    [JSON.stringify(banners)],
  );
  await recordLook(scope, at, { act: 'look.banners', rows: banners.length, before });
}

/** Writes the urgent lines with their days; a line that is taken out is gone at once. @throws FaultsError by field */
export async function setUrgentNotices(scope: OpenScope, at: Date, given: readonly UrgentNoticeInput[]): Promise<void> {
  readCount('notices', given, most);
  const notices = given.map((notice, index) => {
    const field = `notices.${index}`;
    readDays(`${field}.endsOn`, notice.startsOn, notice.endsOn);
    const text = readText(`${field}.text`, notice.text, { most: 200, required: true, line: true });
    return { text, address: readAddress(`${field}.address`, notice.address), starts_on: notice.startsOn, ends_on: notice.endsOn };
  });
  const before = await clear(scope, 'urgent_notice');
  await scope.manager.query(
    `insert into urgent_notice (portal_id, text, address, starts_on, ends_on)
     select scope.portal(), n.* from jsonb_to_recordset($1::jsonb) as n (text text, address text, starts_on date, ends_on date)`,
    [JSON.stringify(notices)],
  );
  await recordLook(scope, at, { act: 'look.notices', rows: notices.length, before });
}
