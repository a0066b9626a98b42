import { NativeSelect } from '@mantine/core';
import type { DraftContent } from '#web';
import type { Places } from '../../api/queries.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';

interface ClassFieldsProps {
  readonly places: Places;
  readonly content: DraftContent;
  /** It was published once, so its kind stands. */
  readonly kindStands: boolean;
  readonly idOf: (field: string) => string;
  readonly faults: readonly Fault[];
  readonly onChange: (change: Partial<DraftContent>) => void;
}

/** Kind and topic: what figures are split by. Both stand on the usual answer, so neither costs an act. */
export function ClassFields({ places, content, kindStands, idOf, faults, onChange }: ClassFieldsProps) {
  return (
    <div className="lc-classes">
      <NativeSelect
        id={idOf('kind')}
        label="Thể loại"
        description={kindStands ? 'Tin đã đăng giữ nguyên thể loại.' : null}
        disabled={kindStands}
        data={inGroups(places.itemKinds)}
        value={content.kind}
        error={faultOf(faults, 'kind')}
        onChange={(event) => {
          onChange({ kind: event.currentTarget.value });
        }}
      />
      <NativeSelect
        id={idOf('topic')}
        label="Chủ đề"
        data={[{ value: '', label: 'Khác' }, ...places.topics.map(({ code, name }) => ({ value: code, label: name }))]}
        value={content.topic ?? ''}
        error={faultOf(faults, 'topic')}
        onChange={(event) => {
          onChange({ topic: event.currentTarget.value || null });
        }}
      />
    </div>
  );
}

/** Kinds under the names of their groups, in the order in which they are offered. */
function inGroups(kinds: Places['itemKinds']): { group: string; items: { value: string; label: string }[] }[] {
  const groups = [...new Set(kinds.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    items: kinds.flatMap((kind) => (kind.group === group ? [{ value: kind.code, label: kind.name }] : [])),
  }));
}
