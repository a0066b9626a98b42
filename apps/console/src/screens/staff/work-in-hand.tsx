import { NativeSelect } from '@mantine/core';
import { numberText } from '#web';
import type { WorkInHand as Work } from '../../api/staff.js';
import { Callout } from '../../ui/callout.js';

interface WorkInHandProps {
  readonly id: string;
  readonly work: Work;
  readonly name: string;
  /** The right ends today or at once. */
  readonly isOver: boolean;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (successorId: string) => void;
}

/** What somebody has in hand whose right is to be ended, and who goes on with it. */
export function WorkInHand({ id, work, name, isOver, value, error, onChange }: WorkInHandProps) {
  const { writesOn, isLast, drafts, waiting, items, successors } = work;
  const nothing = drafts + waiting + items === 0;
  const listed = [
    ...(drafts > 0 ? [`${numberText(drafts)} bài viết dở hoặc bị trả lại`] : []),
    ...(waiting > 0 ? [`${numberText(waiting)} việc chờ đích danh`] : []),
    `${numberText(items)} tin, bài đang giữ`,
  ].join(', ');
  return (
    <>
      {isLast && (
        <Callout tone="waiting">
          Không còn ai khác có vai trò này ở trang: việc chờ vai trò ấy sẽ không có người làm cho đến khi giao quyền cho người khác.
        </Callout>
      )}
      {nothing ? (
        <p>{name} không có việc nào đang làm dở ở trang này.</p>
      ) : (
        <>
          <p>
            Việc {name} đang làm: {listed}.
          </p>
          {writesOn && <p>{name} còn viết được bằng quyền khác ở trang này, nên giữ được việc của mình.</p>}
          <NativeSelect
            id={id}
            label="Người nhận việc"
            description={
              isOver
                ? 'Nhận cả bài viết dở, việc chờ đích danh và các tin, bài đang giữ.'
                : 'Chọn người nhận thì việc chuyển ngay bây giờ, dù quyền còn đến ngày đã chọn.'
            }
            data={[...successors.map((person) => ({ value: person.id, label: person.displayName })), { value: '', label: `Để nguyên ở ${name}, chưa chuyển` }]}
            value={value}
            error={error}
            onChange={(event) => {
              onChange(event.currentTarget.value);
            }}
          />
        </>
      )}
    </>
  );
}
