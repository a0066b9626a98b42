import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '#web';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { PushItemDocument, type PushMode, type RelatedPortalsQuery } from '../../gql/graphql.js';
import { Check } from '../../ui/check.js';
import { faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SearchBox } from '../../ui/search-box.js';

const modes: readonly { readonly value: PushMode; readonly label: string }[] = [
  { value: 'OVERRIDABLE', label: 'Đăng ngay, trang được gỡ và ghi lý do' },
  { value: 'FORCED', label: 'Đăng ngay, trang không được gỡ' },
  { value: 'SUGGESTED', label: 'Chỉ đề nghị, trang tự quyết định' },
];

type Related = RelatedPortalsQuery['relatedPortals'];

/** To which portals below, and what they may do with it. All of them are chosen to begin with. */
export function PushDialog({ itemId, below, onClose }: { readonly itemId: string; readonly below: Related; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [mode, setMode] = useState<PushMode>('OVERRIDABLE');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(below.map(({ id }) => id)));
  const [words, setWords] = useState('');
  const pushing = useMutation({
    mutationFn: async () => (await request(PushItemDocument, { input: { portalId: portal.id, itemId, mode, targetIds: [...chosen] } })).pushItem,
    onSuccess: async ({ offers }) => {
      if (!offers) return;
      queries.setQueryData(['offers', portal.id, itemId], offers);
      onClose();
      await queries.invalidateQueries({ queryKey: ['offers', portal.id, itemId] });
    },
  });
  const [isNone, setIsNone] = useState(false);
  const targetFault = isNone ? 'Chưa chọn trang nào. Hãy chọn ít nhất một trang.' : faultOf(pushing.data?.errors ?? [], 'targetIds');
  const shown = below.filter(({ name }) => fold(name).includes(fold(words)));
  const toggle = (id: string, isOn: boolean): void => {
    const after = new Set(chosen);
    if (isOn) after.add(id);
    else after.delete(id);
    setChosen(after);
  };
  return (
    <FormDialog
      title="Đẩy xuống các trang"
      button={`Gửi đến ${String(chosen.size)} trang`}
      busy={pushing.isPending}
      trouble={pushing.error}
      onClose={onClose}
      onSend={() => {
        setIsNone(chosen.size === 0);
        if (chosen.size > 0) pushing.mutate();
      }}
    >
      <fieldset className="lc-choices">
        <legend>Cách gửi</legend>
        {modes.map(({ value, label }) => (
          <Check
            key={value}
            label={label}
            oneOf="mode"
            checked={mode === value}
            onChange={() => {
              setMode(value);
            }}
          />
        ))}
      </fieldset>
      <fieldset className="lc-choices">
        <legend>Trang nhận tin</legend>
        <Check
          label={`Tất cả ${String(below.length)} trang`}
          checked={chosen.size === below.length}
          onChange={(checked) => {
            setChosen(new Set(checked ? below.map(({ id }) => id) : []));
          }}
        />
        {below.length > 10 && <SearchBox label="Tìm trang" value={words} onSearch={setWords} />}
        {shown.length === 0 && <p>Không có trang nào tên như vậy.</p>}
        <div className="lc-targets-list">
          {shown.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              checked={chosen.has(id)}
              onChange={(checked) => {
                toggle(id, checked);
              }}
            />
          ))}
        </div>
        {targetFault && <p className="lc-field-error">{targetFault}</p>}
      </fieldset>
    </FormDialog>
  );
}
