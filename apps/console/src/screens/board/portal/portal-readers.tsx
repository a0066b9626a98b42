import { useQuery } from '@tanstack/react-query';
import { numberText } from '#web';
import { figureQuery } from '../../../api/figures.js';
import { readersBelowQuery } from '../../../api/readers.js';
import { ReaderFigures } from '../../readers/reader-figures.js';

/** Readers of a portal, and how many of its links lead nowhere. */
export function PortalReaders({ portalId, period }: { readonly portalId: string; readonly period: string | null }) {
  const readers = useQuery(readersBelowQuery(portalId, period));
  // links are known of now alone
  const links = useQuery(figureQuery(portalId, 'dead_links', null, null));
  return (
    <section id="nguoi-doc" aria-labelledby="nguoi-doc-ten">
      <h2 id="nguoi-doc-ten">Người đọc</h2>
      {readers.data && <ReaderFigures readers={readers.data} />}
      {links.data && (
        <p>
          Liên kết hỏng trong bài đã đăng: <strong>{numberText(links.data.value ?? 0)}</strong>.
        </p>
      )}
    </section>
  );
}
