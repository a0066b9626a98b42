import { writeBarePage, writePage } from '../layout.js';
import type { Page, View } from '../view.js';
import { Time } from './cards.js';
import { SectionPlaces } from './section-places.js';

const later = { 'retry-after': '30', 'cache-control': 'no-store' };

/** 404 on a portal: the way home and every section. */
export function missingPage(view: View): Page {
  const { words } = view;
  const html = writePage(view, {
    title: words.missing,
    unlisted: true,
    children: (
      <div class="panel">
        <h1>{words.missing}</h1>
        <p>{words.missingText}</p>
        <Ways view={view} />
      </div>
    ),
  });
  return { status: 404, html };
}

/** 410: the item was taken off; what it said is gone, that it was there is not hidden. */
export function withdrawnPage(view: View, withdrawnAt: string): Page {
  const { words } = view;
  const html = writePage(view, {
    title: words.withdrawnTitle,
    unlisted: true,
    children: (
      <div class="panel">
        <h1>{words.withdrawn}</h1>
        <p>
          {words.withdrawnAt} <Time view={view} at={withdrawnAt} /> {words.withdrawnRest}
        </p>
        <Ways view={view} />
      </div>
    ),
  });
  return { status: 410, html };
}

/** The portal stands still by decision: why, until when, and who answers for it. */
export function suspendedPage(view: View): Page {
  const bare = { ...view, portal: { ...view.portal, sections: [] }, look: { menu: [], banner: null, notice: null, trustLabel: null, banners: [] } };
  const { words } = view;
  const { suspension } = view.portal;
  const html = writePage(bare, {
    title: words.suspendedTitle,
    unlisted: true,
    children: (
      <div class="panel">
        <h1>{words.suspended}</h1>
        {suspension ? (
          <>
            <p lang="vi">{suspension.reason}</p>
            <p>
              {words.expected} <Time view={view} at={suspension.expectedUntil} />.
            </p>
          </>
        ) : null}
        <p>{words.suspendedRest}</p>
      </div>
    ),
  });
  const expected = suspension ? Math.ceil((new Date(suspension.expectedUntil).getTime() - view.now.getTime()) / 1_000) : 3_600;
  // Until the hour that was promised, but looked at again within the day; at least a minute ahead when it has passed.
  return { status: 503, html, headers: { 'retry-after': String(Math.min(Math.max(expected, 60), 86_400)), 'cache-control': 'no-store' } };
}

/** The page is at another address; `301` for good, `302` for the time being. */
export function movedPage(location: string, status: 301 | 302): Page {
  const html = writeBarePage(
    'Trang đã chuyển',
    <div class="panel">
      <h1>Trang đã chuyển</h1>
      <p>
        Mời xem tại <a href={location}>{location}</a>.
      </p>
    </div>,
  );
  return { status, html, headers: { location, 'cache-control': 'public, max-age=3600' } };
}

/** A host name at which no portal answers: nothing of any portal is shown. */
export function unknownHostPage(): Page {
  const html = writeBarePage(
    'Không có trang tại địa chỉ này',
    <div class="panel">
      <h1>Không có trang tại địa chỉ này</h1>
      <p>Tên miền này chưa gắn với trang thông tin điện tử nào. Hãy kiểm tra lại địa chỉ đã gõ.</p>
    </div>,
  );
  return { status: 404, html };
}

/** The public data cannot be read just now. */
export function busyPage(status: 500 | 502 | 503): Page {
  const html = writeBarePage(
    'Trang đang bận',
    <div class="panel">
      <h1>Trang đang bận</h1>
      <p>Hệ thống tạm thời không trả lời được. Xin tải lại trang sau ít phút.</p>
    </div>,
  );
  return { status, html, headers: later };
}

/** Only reading is possible here. */
export function readOnlyPage(): Page {
  const html = writeBarePage(
    'Thao tác không được hỗ trợ',
    <div class="panel">
      <h1>Thao tác không được hỗ trợ</h1>
      <p>Trang này chỉ để đọc.</p>
    </div>,
  );
  return { status: 405, html, headers: { allow: 'GET, HEAD' } };
}

function Ways({ view }: { view: View }) {
  const { portal, words, paths } = view;
  return (
    <>
      <p>
        <a class="button" href={paths.home}>
          {words.toHome}
        </a>
      </p>
      {portal.sections.length > 0 ? (
        <section aria-labelledby="cac-chuyen-muc">
          <h2 id="cac-chuyen-muc">{words.sections}</h2>
          <SectionPlaces view={view} />
        </section>
      ) : null}
    </>
  );
}
