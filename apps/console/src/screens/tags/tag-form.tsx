import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { sortNames, tagsQuery, type Tag } from '../../api/tags.js';
import { WriteTagDocument } from '../../gql/graphql.js';
import { Check } from '../../ui/check.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { OpenDays } from '../../ui/open-days.js';
import { EnglishName } from '../../ui/english-name.js';

const idOf = (field: string): string => `chuyen-de-${field}`;
const helpOf: Readonly<Record<Tag['sort'], string>> = { CAMPAIGN: 'có ngày kết thúc: bầu cử, phòng dịch', PROGRAMME: 'làm lâu dài: chuyển đổi số, Đề án 06' };

/** A new campaign or programme, or another name and other days for one that is there. */
export function TagForm({ tag, onClose }: { readonly tag: Tag | null; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [sort, setSort] = useState<Tag['sort']>(tag?.sort ?? 'CAMPAIGN');
  const [name, setName] = useState(tag?.name ?? '');
  const [nameEn, setNameEn] = useState(tag?.nameEn ?? '');
  const [summary, setSummary] = useState(tag?.summary ?? '');
  const [days, setDays] = useState({ opensOn: tag?.opensOn ?? '', closesOn: tag?.closesOn ?? '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const saving = useMutation({
    mutationFn: async () => {
      const input = {
        portalId: portal.id,
        tagId: tag?.id ?? null,
        sort,
        name,
        nameEn,
        summary,
        opensOn: days.opensOn || null,
        closesOn: days.closesOn || null,
      };
      return (await request(WriteTagDocument, { input })).writeTag;
    },
    onSuccess: ({ tags, errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      queries.setQueryData(tagsQuery(portal.id).queryKey, tags);
      onClose();
    },
  });

  return (
    <FormDialog
      title={tag ? `Sửa ${tag.name}` : 'Mở chuyên đề, chương trình'}
      button={tag ? 'Lưu' : 'Mở'}
      busy={saving.isPending}
      trouble={saving.error}
      onClose={onClose}
      onSend={() => {
        saving.mutate();
      }}
    >
      <ErrorSummary faults={faults} idOf={idOf} />
      {tag === null && (
        <fieldset className="lc-choices">
          <legend>Loại</legend>
          {(['CAMPAIGN', 'PROGRAMME'] as const).map((each) => (
            <Check
              key={each}
              label={`${sortNames[each]} (${helpOf[each]})`}
              oneOf="sort"
              checked={sort === each}
              onChange={() => {
                setSort(each);
              }}
            />
          ))}
        </fieldset>
      )}
      <TextInput
        id={idOf('name')}
        label="Tên"
        description={tag ? 'Địa chỉ trang không đổi.' : 'Địa chỉ được đặt theo tên này và không đổi về sau.'}
        required
        autoComplete="off"
        value={name}
        error={faultOf(faults, 'name')}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <EnglishName idOf={idOf} value={nameEn} faults={faults} onChange={setNameEn} />
      <Textarea
        id={idOf('summary')}
        label="Giới thiệu ngắn"
        description="Một hai câu, hiện ở đầu trang."
        autosize
        minRows={2}
        value={summary}
        error={faultOf(faults, 'summary')}
        onChange={(event) => {
          setSummary(event.currentTarget.value);
        }}
      />
      <OpenDays
        idOf={idOf}
        {...days}
        faults={faults}
        last={{ label: 'Kết thúc hết ngày', description: 'Sau ngày này trang vào mục Lưu trữ, tin, bài vẫn đọc được. Để trống nếu không hạn.' }}
        onChange={(change) => {
          setDays({ ...days, ...change });
        }}
      />
    </FormDialog>
  );
}
