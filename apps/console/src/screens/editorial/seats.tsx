import { civilDateText, roles } from '#web';
import type { Seat } from '../../api/editorial.js';

/** Seats in the order of the decision; on a phone a card each. */
export function Seats({ seats }: { readonly seats: readonly Seat[] }) {
  return (
    <table className="lc-table lc-seats">
      <caption className="lc-unseen">Thành viên ban biên tập</caption>
      <thead>
        <tr>
          <th scope="col">Họ tên</th>
          <th scope="col">Chức danh</th>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col">Quyền trên hệ thống</th>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <th scope="row">{seat.name}</th>
            <td data-label="Chức danh">
              <div>
                {seat.title}
                {seat.endsOn && <span className="lc-cell-small">thôi từ sau {civilDateText(seat.endsOn)}</span>}
                {!seat.isPublic && <span className="lc-cell-small">không công khai</span>}
              </div>
            </td>
            <td data-label="Nhiệm vụ">
              <div>
                {seat.duties || (seat.sections.length === 0 && 'Chưa ghi')}
                {seat.sections.length > 0 && <span className="lc-cell-small">Chuyên mục: {seat.sections.map(({ name }) => name).join(', ')}</span>}
              </div>
            </td>
            <td data-label="Quyền">{seat.role ? roles[seat.role] : 'Không làm việc trên hệ thống'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
