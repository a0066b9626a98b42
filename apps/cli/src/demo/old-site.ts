import { Readable } from 'node:stream';
import { siteDesk } from '#newsroom';
import { MediaStore } from '#media';
import { need, type Config } from '#platform/config';
import { asSystem, inPortal, openSource } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { SystemClock } from '#platform/time';
import { Process } from '#process';
import type { DemoPortal } from './province.js';

const name = 'trang-cu-tam-hiep.csv';
const file = `Tiêu đề;Nội dung;Ngày đăng;Địa chỉ;Tác giả;Chuyên mục
Khai giảng năm học tại các trường của phường;<p>Sáng nay các trường cùng khai giảng, học sinh lớp một được đón ở cổng trường.</p>;05/09/2023 08:00;http://trangcu.example.vn/tin-tuc/khai-giang.html;Văn hóa xã hội;Tin tức
Ra mắt câu lạc bộ đi bộ của người cao tuổi;<p>Câu lạc bộ tập vào năm giờ sáng hằng ngày ở công viên.</p>;17/03/2023 09:30;http://trangcu.example.vn/tin-tuc/cau-lac-bo-di-bo.html;;Tin tức
Thông báo lịch tiếp công dân;<p>Lãnh đạo phường tiếp công dân vào thứ năm hằng tuần.</p>;02/01/2024;http://trangcu.example.vn/lien-he;Văn phòng;Thông báo
Phân loại rác tại nhà;<p>Rác hữu cơ và rác tái chế để riêng.</p>;31/02/2024;http://trangcu.example.vn/phan-loai-rac;Văn phòng;Tin tức
Ảnh hội thao khu phố;<p>Hình ảnh hội thao.</p><p><img src="http://trangcu.example.vn/anh/hoi-thao.jpg"></p>;12/05/2024 16:00;http://trangcu.example.vn/hoi-thao.html;Văn hóa xã hội;Tin tức
`;

/** Gives the portal a file of its old site, read and judged, for somebody to take in. One that was given before stays. */
export async function giveOldSite(config: Config, portal: DemoPortal, administratorId: string): Promise<void> {
  const [source, editing] = [await openSource(config, 'jobs'), await openSource(config, 'editing')];
  const queue = await JobQueue.open(need(config, 'DATABASE_URL_JOBS'), false, () => undefined);
  try {
    const given: object[] = await asSystem(() =>
      inPortal(source, portal.id, ({ manager }) => manager.query('select from site_import where portal_id = scope.portal()')),
    );
    if (given.length > 0) return;
    const clock = new SystemClock();
    const media = new MediaStore(config);
    const desk = siteDesk(
      {
        ...{ source, queue, clock, process: new Process(queue, clock), store: media.isThere ? media.open() : null, scanner: config.CLAMD_ADDRESS },
        limits: { largestMegabytes: config.MEDIA_LARGEST_MB, quotaGigabytes: config.MEDIA_QUOTA_GB },
        onFault: () => undefined,
      },
      { editing, portalId: portal.id, by: administratorId, linkCheck: 'off' },
    );
    await desk.read(await desk.give(name, Readable.from([Buffer.from(file)])));
  } finally {
    await queue.close();
    await source.destroy();
    await editing.destroy();
  }
}
