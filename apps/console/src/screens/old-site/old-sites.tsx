import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { dateTimeText, numberText } from '#web';
import { crawlSite, oldSitesQuery, type OldSiteLine } from '../../api/old-sites.js';
import { settingsQuery } from '../../api/portals.js';
import { sendFile, Trouble } from '../../api/request.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Tag } from '../../ui/state-tag.js';
import { Failure, Loading, sentenceOf } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { oldSiteTag } from './words.js';

/** What the site before held comes in from here: a file or an address, and the imports of before. */
export default function OldSites() {
  const { portalId = '' } = useParams();
  const settings = useQuery(settingsQuery(portalId));
  const imports = useQuery(oldSitesQuery(portalId));
  if (imports.error instanceof Trouble && ['not_found', 'forbidden'].includes(imports.error.kind)) return <NotFound />;
  return (
    <>
      <Link className="lc-back" to={`/trang/${portalId}`}>
        <IconChevronLeft aria-hidden size={18} />
        Trang của tôi
      </Link>
      <Page
        title="Nhập trang cũ"
        office={settings.data?.name ?? 'Trang thông tin điện tử'}
        lead="Đưa tin, bài, ảnh của trang cũ vào, giữ ngày đăng và tác giả; địa chỉ cũ tự dẫn về bài mới. Hệ thống kiểm tra trước, chưa nhập gì cho đến khi bạn bấm Nhập."
      >
        <div className="lc-old-site-ways">
          <GiveFile portalId={portalId} />
          <GiveAddress portalId={portalId} />
        </div>
        {imports.isPending && <Loading />}
        {imports.isError && !imports.data && <Failure error={imports.error} onRetry={() => void imports.refetch()} />}
        {imports.data && imports.data.length > 0 && <Before portalId={portalId} imports={imports.data} />}
      </Page>
    </>
  );
}

function GiveFile({ portalId }: { readonly portalId: string }) {
  const field = useId();
  const navigate = useNavigate();
  const give = useMutation({
    mutationFn: (file: File) => sendFile(`/manage/site-imports?portal=${portalId}&name=${encodeURIComponent(file.name.slice(-200))}`, file),
    onSuccess: ({ id }) => void navigate(`/trang/${portalId}/trang-cu/${id}`),
  });
  return (
    <section className="lc-card lc-import-give" aria-label="Nhập bằng tệp">
      <label className="lc-import-file" data-busy={give.isPending || undefined} htmlFor={field}>
        <IconUpload aria-hidden size={28} />
        <span className="lc-strong">{give.isPending ? 'Đang gửi tệp…' : 'Chọn tệp của trang cũ'}</span>
        <span className="lc-small">Tệp xuất WordPress (.xml), RSS, Atom hoặc CSV, tối đa 512 MB</span>
        <input
          id={field}
          type="file"
          accept=".xml,.rss,.atom,.csv,text/xml,application/xml,application/rss+xml,application/atom+xml,text/csv"
          disabled={give.isPending}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) give.mutate(file);
            currentTarget.value = '';
          }}
        />
      </label>
      {give.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(give.error)}
        </Callout>
      )}
    </section>
  );
}

function GiveAddress({ portalId }: { readonly portalId: string }) {
  const [address, setAddress] = useState('');
  const navigate = useNavigate();
  const crawl = useMutation({
    mutationFn: () => crawlSite(portalId, address),
    onSuccess: (id) => void navigate(`/trang/${portalId}/trang-cu/${id}`),
  });
  return (
    <form
      className="lc-card lc-import-give"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        crawl.mutate();
      }}
    >
      <TextInput
        label="Hoặc đọc thẳng từ trang cũ"
        description="Dùng khi không xuất được tệp: hệ thống đọc lần lượt các trang có trong sơ đồ trang (sitemap.xml)."
        placeholder="https://"
        type="url"
        inputMode="url"
        value={address}
        onChange={({ currentTarget }) => {
          setAddress(currentTarget.value);
        }}
      />
      {crawl.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(crawl.error)}
        </Callout>
      )}
      <Button type="submit" variant="default" size="lg" loading={crawl.isPending}>
        Đọc trang cũ
      </Button>
    </form>
  );
}

function Before({ portalId, imports }: { readonly portalId: string; readonly imports: readonly OldSiteLine[] }) {
  return (
    <>
      <h2 className="lc-import-heading">Các lần nhập trước</h2>
      <table className="lc-table">
        <caption className="lc-unseen">Các lần nhập trang cũ, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">Tệp hoặc địa chỉ</th>
            <th scope="col">Lúc</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to={`/trang/${portalId}/trang-cu/${each.id}`}>{each.name}</Link>
              </th>
              <td data-label="Lúc">{dateTimeText(each.createdAt)}</td>
              <td data-label="Trạng thái">
                <Tag {...oldSiteTag(each.state)} />
              </td>
              <td data-label="Kết quả">{resultText(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function resultText({ counts }: OldSiteLine): string {
  if (counts.rows === 0) return '–';
  return `${numberText(counts.done)} đã nhập trong ${numberText(counts.publish + counts.drafts)}, ${numberText(counts.errors)} lỗi`;
}
