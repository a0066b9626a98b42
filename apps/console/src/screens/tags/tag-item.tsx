import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconTags } from '@tabler/icons-react';
import { useState } from 'react';
import { canDecide, canWrite, useDesk } from '../../api/desk.js';
import type { Whole } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { tagsQuery } from '../../api/tags.js';
import { TagItemDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { Check } from '../../ui/check.js';
import { faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

/** Under which campaigns and programmes the item stands; the writer says so until it is handed in, then who publishes. */
export default function TagItem({ item }: { readonly item: Whole }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const tags = useQuery(tagsQuery(item.portalId));
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const tagging = useMutation({
    mutationFn: async (tagIds: string[]) => (await request(TagItemDocument, { input: { portalId: item.portalId, itemId: item.id, tagIds } })).tagItem,
    onSuccess: async ({ errors }) => {
      if (errors.length > 0) return;
      setChosen(null);
      announce('Đã xếp tin vào chuyên đề, chương trình.');
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['item', item.portalId, item.id] }),
        queries.invalidateQueries({ queryKey: ['tags', item.portalId] }),
      ]);
    },
  });
  const all = tags.data ?? [];
  const borne = all.filter(({ id }) => item.tagIds.includes(id));
  const offered = all.filter(({ id, isOpen }) => isOpen || item.tagIds.includes(id));
  const beingWritten = item.state === 'DRAFT' || item.state === 'RETURNED';
  const mayChange = beingWritten ? canWrite(desk) : canDecide(desk) && canWrite(desk);
  if (offered.length === 0) return null;
  const fault = faultOf(tagging.data?.errors ?? [], 'tagIds');
  return (
    <div>
      {borne.length > 0 && <p>Chuyên đề, chương trình: {borne.map(({ name }) => name).join(' · ')}</p>}
      {mayChange && (
        <Button
          variant="default"
          fullWidth
          leftSection={<IconTags aria-hidden size={20} />}
          onClick={() => {
            tagging.reset();
            setChosen(new Set(item.tagIds));
          }}
        >
          Xếp vào chuyên đề…
        </Button>
      )}
      {chosen && (
        <FormDialog
          title="Xếp vào chuyên đề, chương trình"
          button="Lưu"
          busy={tagging.isPending}
          trouble={tagging.error}
          onClose={() => {
            setChosen(null);
          }}
          onSend={() => {
            tagging.mutate([...chosen]);
          }}
        >
          <fieldset className="lc-choices">
            <legend>Tin, bài thuộc</legend>
            {offered.map(({ id, name }) => (
              <Check
                key={id}
                label={name}
                checked={chosen.has(id)}
                onChange={(isOn) => {
                  const after = new Set(chosen);
                  if (isOn) after.add(id);
                  else after.delete(id);
                  setChosen(after);
                }}
              />
            ))}
            {fault && <p className="lc-field-error">{fault}</p>}
          </fieldset>
        </FormDialog>
      )}
    </div>
  );
}
