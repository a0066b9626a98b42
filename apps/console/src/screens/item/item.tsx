import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { IconExternalLink } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { dateTimeText, plainBlocks } from '#web';
import { canSpread, useDesk } from '../../api/desk.js';
import { itemQuery, type Whole } from '../../api/queries.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { StateTag } from '../../ui/state-tag.js';
import { Failure, Loading } from '../../ui/states.js';
import { History } from './history.js';
import { PreviewButtons } from './preview-buttons.js';
import { SealedHtml } from './sealed-html.js';
import { PinItem } from './pin-item.js';
import { ReturnedReason } from './returned-reason.js';
import { Steps } from './steps.js';

const TagItem = lazy(() => import('../tags/tag-item.js'));
const Spread = lazy(() => import('../placements/spread.js'));

/** One item: what stands or will stand on the page, what may be done with it, what was done. */
export function ItemScreen() {
  const { portal } = useDesk();
  const { itemId = '' } = useParams();
  const item = useQuery(itemQuery(portal.id, itemId));

  if (item.data) return <Shown item={item.data} />;
  return (
    <Page title="Tin" office={portal.name}>
      {item.isError ? <Failure error={item.error} onRetry={() => void item.refetch()} /> : <Loading text="Đang mở tin…" />}
    </Page>
  );
}

function Shown({ item }: { readonly item: Whole }) {
  const desk = useDesk();
  const { portal } = desk;
  const beingWritten = item.state === 'DRAFT' || item.state === 'RETURNED';
  const title = (beingWritten ? item.title : (item.revision?.title ?? item.title)) || '(chưa có tiêu đề)';
  return (
    <Page
      title={title}
      office={portal.name}
      lead={
        <div className="lc-meta">
          <StateTag state={item.state} />
          <span>{item.section.name}</span>
          <span>Thể loại: {item.kindName}</span>
          <span>Chủ đề: {item.topic?.name ?? 'Khác'}</span>
          <span>Người viết: {item.author.displayName}</span>
          {item.keeper.id !== item.author.id && <span>Người nhận bàn giao: {item.keeper.displayName}</span>}
        </div>
      }
    >
      {item.state === 'RETURNED' && <ReturnedReason item={item} />}
      {item.state === 'SCHEDULED' && item.publishAt && <Callout tone="info">Tin sẽ tự đăng lúc {dateTimeText(item.publishAt)}.</Callout>}
      {isUnapproved(item) && <Callout tone="waiting">Bài đăng khẩn, chờ ban biên tập duyệt.</Callout>}
      {item.publicUrl && item.state !== 'WITHDRAWN' && (
        <p>
          <a className="lc-big-link" href={item.publicUrl} target="_blank" rel="noopener">
            Xem trên trang
            <IconExternalLink aria-hidden size={20} />
            <span className="lc-unseen"> (mở cửa sổ mới)</span>
          </a>
        </p>
      )}
      <div className="lc-columns">
        <div className="lc-columns-main">
          <article className="lc-card lc-article" aria-label={beingWritten ? 'Bản đang soạn' : 'Bản trình duyệt'}>
            {beingWritten || !item.revision ? <DraftText item={item} /> : <SealedText portalId={item.portalId} revision={item.revision} />}
          </article>
        </div>
        <aside className="lc-columns-side" aria-label="Việc tiếp theo và lịch sử">
          <Steps item={item} />
          {item.publicUrl && item.state === 'PUBLISHED' && canSpread(desk) && (
            <Suspense>
              <Spread item={item} />
            </Suspense>
          )}
          <Suspense>
            <TagItem item={item} />
          </Suspense>
          {item.state === 'PUBLISHED' && <PinItem item={item} />}
          <div className="lc-previews">
            <PreviewButtons portalId={item.portalId} itemId={item.id} />
          </div>
          <History item={item} />
        </aside>
      </div>
    </Page>
  );
}

/** Public by an urgent publication that nobody has approved yet. */
function isUnapproved({ state, history }: Whole): boolean {
  return state === 'PUBLISHED' && history.findLast(({ step }) => step === 'RUSH' || step === 'CONFIRM' || step === 'PUBLISH')?.step === 'RUSH';
}

/** Byte for byte what the board decides about: safe HTML made by the server when the revision was sealed. */
function SealedText({ portalId, revision }: { readonly portalId: string; readonly revision: NonNullable<Whole['revision']> }) {
  return (
    <>
      {revision.summary && <p className="lc-article-summary">{revision.summary}</p>}
      <SealedHtml portalId={portalId} html={revision.html} />
    </>
  );
}

function DraftText({ item }: { readonly item: Whole }) {
  const blocks = plainBlocks(item.draft.body);
  return (
    <>
      {item.draft.summary && <p className="lc-article-summary">{item.draft.summary}</p>}
      {blocks.map((block, index) => (
        <p key={index}>{block}</p>
      ))}
      {blocks.length === 0 && <p className="lc-muted">(chưa có nội dung)</p>}
    </>
  );
}
