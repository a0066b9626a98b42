import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { AddSectionDocument, ChangeSectionDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { OpenDays } from '../../ui/open-days.js';
import { portalSectionsQuery, type PortalSection } from './queries.js';
import { EnglishName } from '../../ui/english-name.js';

const idOf = (field: string): string => `chuyen-muc-${field}`;

/** A new section, or another word and other days for one that is there; of a statutory one only the word. */
export function SectionForm({ section, onClose }: { readonly section: PortalSection | null; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [name, setName] = useState(section?.name ?? '');
  const [nameEn, setNameEn] = useState(section?.nameEn ?? '');
  const [days, setDays] = useState({ opensOn: section?.opensOn ?? '', closesOn: section?.closesOn ?? '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const saving = useMutation({
    mutationFn: async () => {
      const form = { portalId: portal.id, name: name.trim(), nameEn: nameEn.trim(), opensOn: days.opensOn || null, closesOn: days.closesOn || null };
      return section
        ? (await request(ChangeSectionDocument, { input: { ...form, sectionId: section.id } })).changeSection
        : (await request(AddSectionDocument, { input: form })).addSection;
    },
    onSuccess: ({ sections, errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      queries.setQueryData(portalSectionsQuery(portal.id).queryKey, sections);
      void queries.invalidateQueries({ queryKey: ['places', portal.id] });
      onClose();
    },
  });
  const send = (): void => {
    const missing = name.trim() === '' ? [{ field: 'name', message: 'Hãy ghi tên chuyên mục.' }] : [];
    setFaults(missing);
    if (missing.length === 0) saving.mutate();
  };

  return (
    <FormDialog
      title={section ? `Sửa chuyên mục ${section.name}` : 'Thêm chuyên mục'}
      button={section ? 'Lưu' : 'Thêm chuyên mục'}
      busy={saving.isPending}
      trouble={saving.error}
      onClose={onClose}
      onSend={send}
    >
      {section?.basis && <p>Chuyên mục này do pháp luật yêu cầu (“{section.basis.name}”): đổi được tên trong menu, luôn mở và không xóa được.</p>}
      <ErrorSummary faults={faults} idOf={idOf} />
      <TextInput
        id={idOf('name')}
        label="Tên trong menu"
        description={section ? 'Địa chỉ của chuyên mục không đổi.' : 'Địa chỉ được đặt theo tên này và không đổi về sau.'}
        required
        autoComplete="off"
        value={name}
        error={faultOf(faults, 'name')}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <EnglishName idOf={idOf} value={nameEn} faults={faults} onChange={setNameEn} />
      {!section?.basis && (
        <OpenDays
          idOf={idOf}
          {...days}
          faults={faults}
          last={{ label: 'Mở đến hết ngày', description: 'Sau ngày này chuyên mục rời menu; tin, bài đã đăng vẫn đọc được.' }}
          onChange={(change) => {
            setDays({ ...days, ...change });
          }}
        />
      )}
    </FormDialog>
  );
}
