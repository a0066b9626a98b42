import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { importQuery, provinceQuery, type Import } from '../../api/imports.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { ColumnsStep } from './columns-step.js';
import { PlanStep } from './plan-step.js';
import { RunStep } from './run-step.js';

/** One import: what is due now is the screen. */
export function ImportScreen() {
  const { importId = '' } = useParams();
  const province = useQuery(provinceQuery);
  if (province.isPending) return <Loading />;
  if (province.isLoadingError) return <Failure error={province.error} onRetry={() => void province.refetch()} />;
  if (!province.data) return <NotFound />;
  return <Opened portalId={province.data.id} office={province.data.name} importId={importId} />;
}

function Opened({ portalId, office, importId }: { readonly portalId: string; readonly office: string; readonly importId: string }) {
  const found = useQuery(importQuery(portalId, importId));
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const given = found.data;
  return (
    <Page title={titles[given.state]} office={office} lead={<>Tệp {given.fileName}</>}>
      {given.notes.map((note) => (
        <Callout key={note} tone="waiting">
          {note}
        </Callout>
      ))}
      <Step portalId={portalId} given={given} />
    </Page>
  );
}

const titles: Readonly<Record<Import['state'], string>> = {
  READING: 'Đang kiểm tra tệp',
  UNMAPPED: 'Cột nào là gì?',
  REFUSED: 'Không đọc được tệp',
  PLANNED: 'Kết quả kiểm tra',
  RUNNING: 'Đang tạo trang',
  PAUSED: 'Đang tạm dừng',
  DONE: 'Đã tạo xong',
  CANCELLED: 'Đã bỏ lần nhập',
};

function Step({ portalId, given }: { readonly portalId: string; readonly given: Import }) {
  switch (given.state) {
    case 'READING':
      return <Loading text="Đang đọc và kiểm tra từng dòng…" />;
    case 'REFUSED':
      return (
        <Callout tone="danger" role="alert">
          {given.refusal}
        </Callout>
      );
    case 'UNMAPPED':
      return <ColumnsStep portalId={portalId} given={given} />;
    case 'PLANNED':
      return <PlanStep portalId={portalId} given={given} />;
    default:
      return <RunStep portalId={portalId} given={given} />;
  }
}
