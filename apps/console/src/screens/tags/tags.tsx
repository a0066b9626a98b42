import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { canStaff, useDesk } from '../../api/desk.js';
import { tagsQuery, type Tag } from '../../api/tags.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { TagForm } from './tag-form.js';
import { TagTable } from './tag-table.js';

/** Campaigns (elections, an epidemic) and programmes of the portal: opened, closed, kept as an archive. */
export default function TagsScreen() {
  const desk = useDesk();
  const { portal } = desk;
  const tags = useQuery(tagsQuery(portal.id));
  const [edited, setEdited] = useState<Tag | 'new' | null>(null);
  const change = canStaff(desk) ? setEdited : null;
  const open = tags.data?.filter(({ isOpen }) => isOpen) ?? [];
  const others = tags.data?.filter(({ isOpen }) => !isOpen) ?? [];

  return (
    <Page
      title="Chuyên đề, chương trình"
      office={portal.name}
      lead="Gom tin, bài của nhiều chuyên mục về một trang: bầu cử, phòng dịch, chuyển đổi số. Hết ngày thì thành lưu trữ, địa chỉ giữ nguyên. Xếp tin vào đây ở trang của từng tin."
      aside={
        change && (
          <Button
            size="lg"
            leftSection={<IconPlus aria-hidden size={22} />}
            onClick={() => {
              change('new');
            }}
          >
            Mở chuyên đề
          </Button>
        )
      }
    >
      {tags.isPending && <Loading />}
      {tags.isError && !tags.data && <Failure error={tags.error} onRetry={() => void tags.refetch()} />}
      {tags.data?.length === 0 && <Empty title="Chưa có chuyên đề, chương trình nào." />}
      {open.length > 0 && <TagTable title="Đang mở" tags={open} onEdit={change} />}
      {others.length > 0 && <TagTable title="Chưa mở, đã lưu trữ" tags={others} onEdit={change} />}
      {edited && (
        <TagForm
          tag={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Page>
  );
}
