import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { roles, type RoleName } from '#web';
import { seatsQuery } from '../../api/staff.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { rolesOfPortal } from './roles-of-portal.js';

/** What a right is, as a form holds it. */
export interface RightForm {
  readonly role: RoleName;
  readonly seat: string;
  readonly endsOn: string;
}

interface RightFieldsProps {
  readonly form: RightForm;
  readonly faults: readonly Fault[];
  readonly idOf: (field: string) => string;
  readonly onChange: (part: Partial<RightForm>) => void;
}

/** Role, seat and end of a right. A seat that is known brings its role along. */
export function RightFields({ form, faults, idOf, onChange }: RightFieldsProps) {
  const seats = useQuery(seatsQuery).data ?? [];
  return (
    <>
      <TextInput
        id={idOf('seat')}
        label="Chức danh"
        description="Theo quyết định, nếu có."
        list={idOf('seats')}
        autoComplete="off"
        value={form.seat}
        error={faultOf(faults, 'seat')}
        onChange={(event) => {
          const seat = event.currentTarget.value;
          const known = seats.find(({ title }) => title === seat);
          onChange(known ? { seat, role: known.role } : { seat });
        }}
      />
      <datalist id={idOf('seats')}>
        {seats.map(({ title }) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <NativeSelect
        id={idOf('role')}
        label="Vai trò"
        value={form.role}
        error={faultOf(faults, 'role')}
        data={rolesOfPortal.map((role) => ({ value: role, label: roles[role] }))}
        onChange={(event) => {
          onChange({ role: event.currentTarget.value as RoleName });
        }}
      />
      <TextInput
        id={idOf('endsOn')}
        type="date"
        label="Đến hết ngày"
        description="Để trống nếu chưa có hạn."
        value={form.endsOn}
        error={faultOf(faults, 'endsOn')}
        onChange={(event) => {
          onChange({ endsOn: event.currentTarget.value });
        }}
      />
    </>
  );
}
