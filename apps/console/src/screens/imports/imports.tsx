import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconFileTypeXls, IconUpload } from '@tabler/icons-react';
import { useId } from 'react';
import { Link, useNavigate } from 'react-router';
import { dateTimeText, numberText } from '#web';
import { importsQuery, provinceQuery, type ImportLine } from '../../api/imports.js';
import { sendFile, Trouble } from '../../api/request.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Tag } from '../../ui/state-tag.js';
import { Failure, Loading, sentenceOf } from '../../ui/states.js';
import { useDownload } from '../../ui/use-download.js';
import { NotFound } from '../not-found.js';
import { stateTag } from './words.js';

/** Portals from a list: one file in, and the lists of before. */
export function Imports() {
  const province = useQuery(provinceQuery);
  if (province.isPending) return <Loading />;
  if (province.isError) return <Failure error={province.error} onRetry={() => void province.refetch()} />;
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
      {imports.data.length > 0 && <Before imports={imports.data} />}
    </Page>
  );
}

function GiveFile({ portalId }: { readonly portalId: string }) {
  const field = useId();
  const navigate = useNavigate();
  const give = useMutation({
    mutationFn: (file: File) => sendFile(`/manage/imports?portal=${portalId}&name=${encodeURIComponent(file.name.slice(-200))}`, file),
    onSuccess: ({ id }) => void navigate(`/nhap-tu-tep/${id}`),
  });
  const template = useDownload();
  return (
    <div className="lc-card lc-import-give">
      <label className="lc-import-file" data-busy={give.isPending || undefined} htmlFor={field}>
        <IconUpload aria-hidden size={28} />
        <span className="lc-strong">{give.isPending ? 'Đang gửi tệp…' : 'Chọn tệp danh sách'}</span>
        <span className="lc-small">.xlsx hoặc .csv, tối đa 20 MB và 20.000 dòng</span>
        <input
          id={field}
          type="file"
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={give.isPending}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) give.mutate(file);
            currentTarget.value = '';
          }}
        />
      </label>
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

function Before({ imports }: { readonly imports: readonly ImportLine[] }) {
  return (
    <>
      <h2 className="lc-import-heading">Các lần nhập trước</h2>
      <table className="lc-table">
        <caption className="lc-unseen">Các tệp đã đưa vào, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">Tệp</th>
            <th scope="col">Lúc</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to={`/nhap-tu-tep/${each.id}`}>{each.fileName}</Link>
              </th>
              <td data-label="Lúc">{dateTimeText(each.createdAt)}</td>
              <td data-label="Trạng thái">
                <Tag {...stateTag(each.state)} />
              </td>
              <td data-label="Kết quả">{resultText(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function resultText({ counts }: ImportLine): string {
  if (counts.rows === 0) return '–';
  return `${numberText(counts.done)} xong trong ${numberText(counts.create + counts.change)}, ${numberText(counts.errors + counts.failed)} lỗi`;
}
