import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { numberText } from '#web';
import { canAudit, useDesk, useViewer } from '../../api/desk.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { Download } from './download.js';
import { auditQuery, filterOf, withPart, type AuditFilterName } from './filter.js';
import { AuditFilters } from './filters.js';
import { AuditLines } from './lines.js';
import { SealCheck } from './seal.js';

/** The audit of every portal that the viewer administers or audits. */
export function SubtreeAudit() {
  return useViewer().audits ? <Audit office="Các trang của tỉnh" /> : <NotFound />;
}

/** The audit of the portal at work. */
export function DeskAudit() {
  const desk = useDesk();
  return canAudit(desk) ? <Audit office={desk.portal.name} portalId={desk.portal.id} /> : <NotFound />;
}

interface AuditProps {
  readonly office: string;
  /** The one portal; left out: one may choose. */
  readonly portalId?: string;
}

/** Who did what, newest first. The filter is in the address. */
function Audit({ office, portalId }: AuditProps) {
  const [address, setAddress] = useSearchParams();
  const asked = filterOf(address);
  const filter = portalId === undefined ? asked : { ...asked, portalId };
  const audit = useInfiniteQuery({ ...auditQuery(filter), placeholderData: keepPreviousData });
  const lines = audit.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const choose = (name: AuditFilterName, value: string): void => {
    setAddress((before) => withPart(before, name, value), { replace: true, state: { stays: true } });
  };

  return (
    <Page
      title="Nhật ký"
      office={office}
      lead="Ai đã làm gì, lúc nào. Nhật ký chỉ ghi thêm, không ai sửa hay xóa được; không ghi nội dung bài."
      aside={<Download filter={filter} disabled={lines.length === 0} />}
    >
      {filter.portalId !== '' && <SealCheck key={filter.portalId} portalId={filter.portalId} />}
      <AuditFilters filter={filter} withPortals={portalId === undefined} lines={lines} onChoose={choose} />
      {audit.isPending && <Loading text="Đang đọc nhật ký…" />}
      {audit.isError && lines.length === 0 && <Failure error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isSuccess && lines.length === 0 && <Empty title="Không có dòng nào như vậy." />}
      {lines.length > 0 && (
        <>
          <p role="status" className="lc-count">
            {audit.hasNextPage ? `${numberText(lines.length)} dòng mới nhất.` : `${numberText(lines.length)} dòng.`}
          </p>
          <AuditLines lines={lines} withPortals={portalId === undefined} onChoose={choose} />
          {audit.hasNextPage && (
            <Button variant="default" size="lg" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
              Xem thêm dòng cũ hơn
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
