import { FileButton, Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { SetOldAddressesDocument } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { Line, Target } from './fields.js';
import { ListForm } from './list-form.js';
import { readOldAddresses } from './read-old-addresses.js';
import type { Look, Section } from './queries.js';
import { useKeep } from './use-keep.js';

interface OldAddressesProps {
  readonly portalId: string;
  readonly look: Look;
  readonly sections: readonly Section[];
}

/** Where addresses of the site before lead now, by hand or from a CSV of two columns. */
export function OldAddresses({ portalId, look, sections }: OldAddressesProps) {
  const list = 'dia-chi-cu';
  const [said, setSaid] = useState<{ readonly tone: 'info' | 'danger'; readonly words: string } | null>(null);
  const kept = useKeep(
    portalId,
    look.oldAddresses,
    async (oldAddresses, stamp) => (await request(SetOldAddressesDocument, { input: { portalId, stamp, oldAddresses } })).setOldAddresses,
  );
  const read = async (file: File | null): Promise<void> => {
    if (!file) return;
    const { rows, skipped } = readOldAddresses(await file.text(), sections);
    if (rows.length === 0) {
      setSaid({ tone: 'danger', words: `Tệp “${file.name}” không có địa chỉ nào. Hãy dùng tệp CSV hai cột, mỗi dòng như /tin/15.html; /lien-he.` });
      return;
    }
    const paths = new Set(rows.map(({ path }) => path));
    kept.set([...kept.rows.filter(({ path }) => !paths.has(path)), ...rows]);
    const left = skipped > 0 ? `, bỏ qua ${String(skipped)} dòng không đủ hai cột` : '';
    setSaid({ tone: 'info', words: `Đã đọc ${String(rows.length)} địa chỉ${left}. Bấm Lưu để áp dụng.` });
  };
  return (
    <>
      {said && (
        <Callout tone={said.tone} role={said.tone === 'danger' ? 'alert' : 'status'}>
          {said.words}
        </Callout>
      )}
      <ListForm
        id={list}
        part="oldAddresses"
        title="Địa chỉ cũ"
        lead="Địa chỉ của trang trước đây mà người đọc còn lưu: mở ra sẽ được dẫn đến chỗ mới. Tệp CSV có hai cột: địa chỉ cũ; địa chỉ mới hoặc tên chuyên mục."
        kept={kept}
        nameOf={({ path }) => path || 'dòng chưa có địa chỉ'}
        unordered
        add={{ label: 'Thêm địa chỉ cũ', make: () => ({ path: '', sectionId: null, address: null }) }}
        others={
          <FileButton accept=".csv,.txt,text/csv" onChange={(file) => void read(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconUpload aria-hidden size={20} />}>
                Lấy từ tệp CSV
              </Button>
            )}
          </FileButton>
        }
      >
        {(row, index) => {
          const field = `oldAddresses.${String(index)}`;
          return (
            <>
              <Line
                list={list}
                field={`${field}.path`}
                label="Địa chỉ cũ"
                placeholder="/index.php?id=5"
                faults={kept.faults}
                value={row.path}
                onChange={(path) => {
                  kept.change(index, { path });
                }}
              />
              <Target
                list={list}
                field={field}
                faults={kept.faults}
                sections={sections}
                value={row}
                onChange={(to) => {
                  kept.change(index, to);
                }}
              />
            </>
          );
        }}
      </ListForm>
    </>
  );
}
