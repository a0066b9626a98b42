import type { Asked } from '../search.js';
import type { Portal } from '../view.js';

interface Props {
  readonly sections: Portal['sections'];
  readonly asked: Asked;
  readonly error: string | null;
}

/** One box, and behind a button where and when; works without script, each search has an address of its own. */
export function SearchForm({ sections, asked, error }: Props) {
  const isNarrowed = asked.isProvince || asked.section !== '' || asked.from !== '' || asked.to !== '';
  return (
    <form class="search-form" action="/tim-kiem" method="get" role="search">
      <label for="tu-khoa">Từ khóa hoặc số ký hiệu văn bản</label>
      {error ? (
        <p class="error" id="loi-tu-khoa">
          {error}
        </p>
      ) : null}
      <div class="box">
        <input
          id="tu-khoa"
          name="q"
          type="search"
          value={asked.words}
          maxLength={300}
          autocomplete="off"
          enterkeyhint="search"
          {...(error ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'loi-tu-khoa' } : {})}
        />
        <button type="submit">Tìm</button>
      </div>
      <details open={isNarrowed}>
        <summary>Thu hẹp kết quả</summary>
        <div class="fields">
          <p>
            <label for="pham-vi">Tìm ở</label>
            <select id="pham-vi" name="pham-vi">
              <option value="">Trang này</option>
              <option value="tinh" selected={asked.isProvince}>
                Mọi trang của tỉnh, thành phố
              </option>
            </select>
          </p>
          <p>
            <label for="muc">Chuyên mục</label>
            <select id="muc" name="muc">
              <option value="">Tất cả</option>
              {sections.map(({ slug, name }) => (
                <option value={slug} selected={slug === asked.section}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="tu">Đăng từ ngày</label>
            <input id="tu" name="tu" type="date" value={asked.from} />
          </p>
          <p>
            <label for="den">Đến ngày</label>
            <input id="den" name="den" type="date" value={asked.to} />
          </p>
        </div>
      </details>
    </form>
  );
}
