import { paths } from '../view.js';

/** Why a page was not useful, by the word that the form sends. */
const reasons = [
  ['not_found', 'Không có thông tin cần tìm'],
  ['unclear', 'Khó hiểu'],
  ['wrong', 'Thông tin sai hoặc đã cũ'],
  ['broken', 'Trang lỗi, khó dùng'],
] as const;

/** Asks whether a page was useful: works without script, asks for no words and keeps nothing of who answers. */
export function RatingForm({ path }: { readonly path: string }) {
  return (
    <form class="rating" method="post" action={paths.rating} aria-labelledby="danh-gia">
      <h2 id="danh-gia">Trang này có hữu ích không?</h2>
      <input type="hidden" name="trang" value={path} />
      <p>
        <button class="button" name="huu-ich" value="co">
          Có
        </button>{' '}
        <button class="button" name="huu-ich" value="khong">
          Không
        </button>
      </p>
      <p>
        <label for="ly-do">Nếu không, vì sao?</label>{' '}
        <select id="ly-do" name="ly-do">
          <option value="">Không nêu lý do</option>
          {reasons.map(([value, text]) => (
            <option value={value}>{text}</option>
          ))}
        </select>
      </p>
      <p class="hint">Không lưu tên, địa chỉ hay thông tin nào về người đánh giá.</p>
    </form>
  );
}
