import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { numberText } from '#web';
import { crawlSite, oldSitesQuery, type OldSiteLine } from '../../api/old-sites.js';
import { settingsQuery } from '../../api/portals.js';
import { sendFile, Trouble } from '../../api/request.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading, sentenceOf } from '../../ui/states.js';
import { Before } from '../imports/before.js';
import { FileField } from '../imports/file-field.js';
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
        {imports.data && imports.data.length > 0 && (
          <Before
            caption="Các lần nhập trang cũ"
            what="Tệp hoặc địa chỉ"
            lines={imports.data.map((each) => ({
              ...{ id: each.id, to: `/trang/${portalId}/trang-cu/${each.id}`, name: each.name, createdAt: each.createdAt },
              ...{ tag: oldSiteTag(each), result: resultText(each) },
            }))}
          />
        )}
      </Page>
    </>
  );
}

function GiveFile({ portalId }: { readonly portalId: string }) {
  const navigate = useNavigate();
  const give = useMutation({
    mutationFn: (file: File) => sendFile(`/manage/site-imports?portal=${portalId}&name=${encodeURIComponent(file.name.slice(-200))}`, file),
    onSuccess: ({ id }) => void navigate(`/trang/${portalId}/trang-cu/${id}`),
  });
  return (
    <section className="lc-card lc-import-give" aria-label="Nhập bằng tệp">
      <FileField
        title="Chọn tệp của trang cũ"
        hint="Tệp xuất WordPress (.xml), RSS, Atom hoặc CSV, tối đa 512 MB"
        accept=".xml,.rss,.atom,.csv,text/xml,application/xml,application/rss+xml,application/atom+xml,text/csv"
        busy={give.isPending}
        onFile={(file) => {
          give.mutate(file);
        }}
      />
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

function resultText({ counts }: OldSiteLine): string {
  if (counts.rows === 0) return '–';
  return `${numberText(counts.done)} đã nhập trong ${numberText(counts.publish + counts.drafts)}, ${numberText(counts.errors)} lỗi`;
}
