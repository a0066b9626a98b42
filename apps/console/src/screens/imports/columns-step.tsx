import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useMapping, type Import } from '../../api/imports.js';
import { Callout } from '../../ui/callout.js';
import { sentenceOf } from '../../ui/states.js';

/** Asked only when the headings leave a doubt: what is each column? */
export function ColumnsStep({ portalId, given }: { readonly portalId: string; readonly given: Import }) {
  const [keys, setKeys] = useState(() => new Map(given.columns.map(({ column, key }) => [column, key])));
  const mapping = useMapping(portalId, given.id);
  const choices = [{ value: '', label: 'Không dùng' }, ...given.knownColumns.map(({ key, title }) => ({ value: key, label: title }))];
  return (
    <form
      className="lc-import-columns"
      onSubmit={(event) => {
        event.preventDefault();
        mapping.mutate(given.columns.map(({ column }) => ({ column, key: keys.get(column) ?? null })));
      }}
    >
      <p>Tiêu đề trong tệp chưa đủ rõ. Hãy xem lại từng cột; ít nhất một cột là mã hoặc tên đơn vị.</p>
      {given.columns.map(({ column, letter, heading, isSure, samples }) => (
        <div className="lc-card" key={column}>
          <NativeSelect
            label={`Cột ${letter}: ${heading || 'không có tiêu đề'}`}
            description={`${isSure ? '' : 'Chưa chắc. '}Ví dụ: ${samples.join(' · ') || 'cột trống'}`}
            data={choices}
            value={keys.get(column) ?? ''}
            onChange={({ currentTarget }) => {
              setKeys(new Map(keys).set(column, given.knownColumns.find(({ key }) => key === currentTarget.value)?.key ?? null));
            }}
          />
        </div>
      ))}
      {mapping.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(mapping.error)}
        </Callout>
      )}
      <Button type="submit" size="lg" loading={mapping.isPending}>
        Kiểm tra
      </Button>
    </form>
  );
}
