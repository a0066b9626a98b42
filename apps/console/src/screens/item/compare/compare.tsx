import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { compareTexts, countChanges, dateTimeText, numberText, type ComparedText } from '#web';
import { deskPath, useDesk } from '../../../api/desk.js';
import { itemQuery, type Whole } from '../../../api/queries.js';
import { revisionQuery, revisionsQuery, type RevisionCard } from '../../../api/writing.js';
import { Page } from '../../../ui/page.js';
import { Failure, Loading } from '../../../ui/states.js';
import { useChoices } from '../../../ui/use-choices.js';
import { Compared } from './compared.js';

const draft = 'ban-nhap';

/** Two versions of an item: which words were put in, which taken out. Which two, and how they are shown, stands in the address. */
export default function CompareScreen() {
  const { portal } = useDesk();
  const { itemId = '' } = useParams();
  const item = useQuery(itemQuery(portal.id, itemId));
  const revisions = useQuery(revisionsQuery(portal.id, itemId));
  const failed = item.isError ? item : revisions.isError ? revisions : null;
  return (
    <Page title="So sánh các bản" office={portal.name} lead={<Link to={deskPath(portal.id, `noi-dung/${itemId}`)}>{item.data?.title || 'Về tin này'}</Link>}>
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (!item.data || !revisions.data) && <Loading text="Đang mở các bản…" />}
      {item.data && revisions.data && <Chosen item={item.data} revisions={revisions.data} />}
    </Page>
  );
}

function Chosen({ item, revisions }: { readonly item: Whole; readonly revisions: readonly RevisionCard[] }) {
  const [address, choose] = useChoices();
  const offered = [
    { value: draft, label: `Bản đang soạn, ${dateTimeText(item.draft.editedAt)}` },
    ...revisions.map(({ id, number, sealedBy, sealedAt, isPublic }) => ({
      value: id,
      label: `Bản số ${String(number)}, ${sealedBy.displayName} trình ${dateTimeText(sealedAt)}${isPublic ? ' (đang trên trang)' : ''}`,
    })),
  ];
  const isBeingWritten = item.state === 'DRAFT' || item.state === 'RETURNED';
  const [latest, previous] = revisions;
  const known = (value: string | null, usual: string | undefined): string => offered.find((each) => each.value === value)?.value ?? usual ?? draft;
  const after = known(address.get('sau'), isBeingWritten ? draft : latest?.id);
  const before = known(address.get('truoc'), (after === draft ? latest : (revisions.find(({ isPublic, id }) => isPublic && id !== after) ?? previous))?.id);
  // two columns on a phone leave three words a line
  const [isNarrow] = useState(() => window.matchMedia('(max-width: 47.99em)').matches);
  const isInline = (address.get('kieu') ?? (isNarrow ? 'mot-cot' : 'hai-cot')) === 'mot-cot';

  return (
    <>
      <div className="lc-filters">
        <NativeSelect
          label="Bản trước"
          data={offered}
          value={before}
          onChange={(event) => {
            choose('truoc', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label="Bản sau"
          data={offered}
          value={after}
          onChange={(event) => {
            choose('sau', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label="Cách xem"
          data={[
            { value: 'hai-cot', label: 'Hai bản cạnh nhau' },
            { value: 'mot-cot', label: 'Một cột, đánh dấu từng chữ' },
          ]}
          value={isInline ? 'mot-cot' : 'hai-cot'}
          onChange={(event) => {
            choose('kieu', event.currentTarget.value);
          }}
        />
      </div>
      <Both item={item} before={before} after={after} isInline={isInline} />
    </>
  );
}

function Both({ item, before, after, isInline }: { readonly item: Whole; readonly before: string; readonly after: string; readonly isInline: boolean }) {
  const old = useText(item, before);
  const young = useText(item, after);
  const failed = old.isLoadingError ? old : young.isLoadingError ? young : null;
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  const [one, other]: (ComparedText | undefined)[] = [before === draft ? item.draft : old.data, after === draft ? item.draft : young.data];
  if (!one || !other) return <Loading text="Đang mở hai bản…" />;
  const blocks = compareTexts(one, other);
  const changes = countChanges(blocks);
  return (
    <>
      <p role="status" className="lc-strong">
        {changes === 0 ? 'Hai bản giống nhau từng chữ.' : `${numberText(changes)} chỗ khác nhau.`}
      </p>
      <Compared blocks={blocks} isInline={isInline} />
    </>
  );
}

function useText(item: Whole, id: string) {
  return useQuery({ ...revisionQuery(item.portalId, item.id, id), enabled: id !== draft });
}
