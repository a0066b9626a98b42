import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { DayField } from '../../ui/day-field.js';
import { auditActsQuery, auditPortalsQuery, type AuditFilter, type AuditFilterName, type AuditLine } from './filter.js';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly withPortals: boolean;
  readonly lines: readonly AuditLine[];
  readonly onChoose: (name: AuditFilterName, value: string) => void;
}

/** What to see: portal, act, days. A person is chosen by their name in a line. */
export function AuditFilters({ filter, withPortals, lines, onChoose }: AuditFiltersProps) {
  const acts = useQuery(auditActsQuery);
  const portals = useQuery({ ...auditPortalsQuery, enabled: withPortals });
  const person = lines.find((line) => line.person?.id === filter.personId)?.person;
  const known = portals.data ?? [];
  const named = lines.find((line) => line.portalId === filter.portalId);
  const others =
    filter.portalId && !known.some(({ id }) => id === filter.portalId) ? [{ id: filter.portalId, name: named?.portalName ?? 'Trang đang chọn' }] : [];

  return (
    <>
      <div className="lc-audit-filters" role="search" aria-label="Lọc nhật ký">
        {withPortals && (
          <NativeSelect
            label="Trang"
            value={filter.portalId}
            data={[{ value: '', label: 'Tất cả các trang' }, ...[...others, ...known].map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => {
              onChoose('portalId', event.currentTarget.value);
            }}
          />
        )}
        <NativeSelect
          label="Việc"
          value={filter.act}
          data={[{ value: '', label: 'Mọi việc' }, ...(acts.data ?? []).map(({ act, words }) => ({ value: act, label: words }))]}
          onChange={(event) => {
            onChoose('act', event.currentTarget.value);
          }}
        />
        <DayField
          label="Từ ngày"
          value={filter.from}
          onDay={(day) => {
            onChoose('from', day);
          }}
        />
        <DayField
          label="Đến hết ngày"
          value={filter.to}
          onDay={(day) => {
            onChoose('to', day);
          }}
        />
      </div>
      {filter.subjectId && (
        <p className="lc-audit-person">
          <span>
            Chỉ việc với một đối tượng: <strong>{lines.find((line) => line.subjectId === filter.subjectId)?.subjectWords ?? 'đối tượng đã chọn'}</strong>.
          </span>
          <Button
            variant="default"
            leftSection={<IconX aria-hidden size={18} />}
            onClick={() => {
              onChoose('subjectId', '');
            }}
          >
            Xem mọi đối tượng
          </Button>
        </p>
      )}
      {filter.personId && (
        <p className="lc-audit-person">
          <span>
            Chỉ việc của <strong>{person?.displayName ?? 'người đã chọn'}</strong>.
          </span>
          <Button
            variant="default"
            leftSection={<IconX aria-hidden size={18} />}
            onClick={() => {
              onChoose('personId', '');
            }}
          >
            Xem mọi người
          </Button>
        </p>
      )}
    </>
  );
}
