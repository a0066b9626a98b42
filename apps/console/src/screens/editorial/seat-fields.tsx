import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { roles, type RoleName } from '#web';
import { seatsQuery } from '../../api/staff.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { More } from '../../ui/more.js';
import { rolesOfPortal } from '../staff/roles-of-portal.js';
import { newcomer, noAccount, type SeatForm } from './seat-form.js';

interface SeatFieldsProps {
  readonly seat: SeatForm;
  readonly place: number;
  readonly people: readonly { readonly id: string; readonly displayName: string }[];
  readonly faults: readonly Fault[];
  readonly idOf: (field: string) => string;
  readonly onChange: (part: Partial<SeatForm>) => void;
  readonly onRemove: () => void;
}

/** One seat: name, title and account first, the rest folded. A title that is known brings its role along. */
export function SeatFields({ seat, place, people, faults, idOf, onChange, onRemove }: SeatFieldsProps) {
  const titles = useQuery(seatsQuery).data ?? [];
  const field = (name: string): string => `seats.${String(place)}.${name}`;
  return (
    <fieldset className="lc-choices lc-seat">
      <legend>Thành viên thứ {place + 1}</legend>
      <TextInput
        id={idOf(field('displayName'))}
        label="Họ và tên"
        required
        autoComplete="off"
        value={seat.displayName}
        error={faultOf(faults, field('displayName'))}
        onChange={(event) => {
          onChange({ displayName: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf(field('title'))}
        label="Chức danh"
        required
        list="chuc-danh"
        autoComplete="off"
        value={seat.title}
        error={faultOf(faults, field('title'))}
        onChange={(event) => {
          const title = event.currentTarget.value;
          const known = titles.find((each) => each.title === title);
          onChange(known ? { title, role: known.role } : { title });
        }}
      />
      <NativeSelect
        id={idOf(field('personId'))}
        label="Tài khoản"
        value={seat.account}
        error={faultOf(faults, field('personId'))}
        data={[
          { value: noAccount, label: 'Không làm việc trên hệ thống' },
          { value: newcomer, label: 'Mời người mới bằng thư điện tử' },
          ...people.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        onChange={(event) => {
          const account = event.currentTarget.value;
          const person = people.find(({ id }) => id === account);
          onChange(person && seat.displayName === '' ? { account, displayName: person.displayName } : { account });
        }}
      />
      {seat.account === newcomer && (
        <TextInput
          id={idOf(field('email'))}
          type="email"
          label="Thư điện tử công vụ"
          required
          autoComplete="off"
          value={seat.email}
          error={faultOf(faults, field('email'))}
          onChange={(event) => {
            onChange({ email: event.currentTarget.value });
          }}
        />
      )}
      {seat.account !== noAccount && (
        <NativeSelect
          id={idOf(field('role'))}
          label="Vai trò"
          value={seat.role}
          error={faultOf(faults, field('role'))}
          data={rolesOfPortal.map((role) => ({ value: role, label: roles[role] }))}
          onChange={(event) => {
            onChange({ role: event.currentTarget.value as RoleName });
          }}
        />
      )}
      <More label={<span>Nhiệm vụ, công khai{seat.displayName && <span className="lc-unseen"> của {seat.displayName}</span>}</span>}>
        <div className="lc-form">
          <Textarea
            id={idOf(field('duties'))}
            label="Nhiệm vụ"
            rows={2}
            value={seat.duties}
            error={faultOf(faults, field('duties'))}
            onChange={(event) => {
              onChange({ duties: event.currentTarget.value });
            }}
          />
          <Checkbox
            label="Công khai thành viên này trên trang"
            checked={seat.isPublic}
            onChange={(event) => {
              onChange({ isPublic: event.currentTarget.checked });
            }}
          />
        </div>
      </More>
      <Button variant="default" fullWidth onClick={onRemove}>
        Bỏ khỏi danh sách{seat.displayName && <span className="lc-unseen"> {seat.displayName}</span>}
      </Button>
    </fieldset>
  );
}
