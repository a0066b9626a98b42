import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconFileTypeXls } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { numberText } from '#web';
import { importsQuery, provinceQuery, type ImportLine } from '../../api/imports.js';
import { sendFile, Trouble } from '../../api/request.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading, sentenceOf } from '../../ui/states.js';
import { useDownload } from '../../ui/use-download.js';
import { NotFound } from '../not-found.js';
import { Before } from './before.js';
import { FileField } from './file-field.js';
import { stateTag } from './words.js';

/** Portals from a list: one file in, and the lists of before. */
export function Imports() {
  const province = useQuery(provinceQuery);
  if (province.isPending) return <Loading />;
  if (province.isLoadingError) return <Failure error={province.error} onRetry={() => void province.refetch()} />;
  return province.data ? <Desk portal={province.data} /> : <NotFound />;
}

function Desk({ portal }: { readonly portal: { readonly id: string; readonly name: string } }) {
  const imports = useQuery(importsQuery(portal.id));
  if (imports.isPending) return <Loading />;
  // Whoever only supervises has no business here.
  if (imports.error instanceof Trouble && imports.error.kind === 'forbidden') return <NotFound />;
  if (!imports.data) return <Failure error={imports.error} onRetry={() => void imports.refetch()} />;
  return (
    <Page title="Nhập từ tệp" office={portal.name} lead="Chọn danh sách đơn vị (Excel hoặc CSV). Hệ thống kiểm tra trước, chưa tạo gì cho đến khi bạn bấm Tạo.">
      <GiveFile portalId={portal.id} />
      {imports.data.length > 0 && (
        <Before
          caption="Các tệp đã đưa vào"
          what="Tệp"
          lines={imports.data.map((each) => ({
            ...{ id: each.id, to: `/nhap-tu-tep/${each.id}`, name: each.fileName, createdAt: each.createdAt },
            ...{ tag: stateTag(each.state), result: resultText(each) },
          }))}
        />
      )}
    </Page>
  );
}

function GiveFile({ portalId }: { readonly portalId: string }) {
  const navigate = useNavigate();
  const give = useMutation({
    mutationFn: (file: File) => sendFile(`/manage/imports?portal=${portalId}&name=${encodeURIComponent(file.name.slice(-200))}`, file),
    onSuccess: ({ id }) => void navigate(`/nhap-tu-tep/${id}`),
  });
  const template = useDownload();
  return (
    <div className="lc-card lc-import-give">
      <FileField
        title="Chọn tệp danh sách"
        hint=".xlsx hoặc .csv, tối đa 20 MB và 20.000 dòng"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        busy={give.isPending}
        onFile={(file) => {
          give.mutate(file);
        }}
      />
      {(give.isError || template.isError) && (
        <Callout tone="danger" role="alert">
          {sentenceOf(give.error ?? template.error)}
        </Callout>
      )}
      <Button
        variant="default"
        leftSection={<IconFileTypeXls aria-hidden size={20} />}
        loading={template.isPending}
        onClick={() => {
          template.mutate({ address: '/manage/imports/template.xlsx', name: 'mau-danh-sach-trang.xlsx' });
        }}
      >
        Tải tệp mẫu có hướng dẫn
      </Button>
    </div>
  );
}

function resultText({ counts }: ImportLine): string {
  if (counts.rows === 0) return '–';
  return `${numberText(counts.done)} xong trong ${numberText(counts.create + counts.change)}, ${numberText(counts.errors + counts.failed)} lỗi`;
}
