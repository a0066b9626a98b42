import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { pictureQuery } from '../../api/files.js';

/**
 * Sealed HTML as readers will see it. Its pictures lie at addresses of the portal, which answer only once they are public: here they come
 * from within the session.
 */
export function SealedHtml({ portalId, html }: { readonly portalId: string; readonly html: string }) {
  const box = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  useEffect(() => {
    let isOpen = true;
    for (const picture of box.current?.querySelectorAll<HTMLImageElement>('img[data-name]') ?? []) {
      const name = picture.dataset['name'] ?? '';
      queries.query(pictureQuery(`/manage/files/${portalId}/${name}`)).then(
        (address) => {
          if (isOpen) picture.src = address;
        },
        () => undefined,
      );
    }
    return () => {
      isOpen = false;
    };
  }, [portalId, html, queries]);
  return <div ref={box} dangerouslySetInnerHTML={{ __html: withoutAddresses(html) }} />;
}

/** In sealed HTML a `<` that is no tag is always an entity, so these are tags and nothing else. */
function withoutAddresses(html: string): string {
  return html
    .replace(/<source [^>]*>/g, '')
    .replace(/<video [^>]*><\/video>/g, '<p><strong>Video: xem ở “Xem trước”.</strong></p>')
    .replace(/<img src="\/tep\/([^"]+)"/g, '<img data-name="$1"');
}
