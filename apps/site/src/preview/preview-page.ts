import { articlePage } from '../pages/article.js';
import { missingPage } from '../pages/notices.js';
import type { Page, View } from '../view.js';
import type { Preview } from './ask-preview.js';

/** Nobody keeps it, and no site that it leads to learns its address. */
const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const;

/** An item as its page will be, by the same hand that makes that page. */
export function previewPage(view: View, preview: Preview | null, token: string): Page {
  if (!preview) return { ...missingPage(view), headers };
  const at = view.now.toISOString();
  const page = articlePage(
    view,
    {
      __typename: 'Item',
      ...preview,
      // in the frame of a preview nobody reads English
      section: { ...preview.section, nameEn: '' },
      // its files are not public yet: they come by the address of the preview too
      html: preview.html.replaceAll('"/tep/', `"/xem-truoc/${token}/tep/`).replaceAll(', /tep/', `, /xem-truoc/${token}/tep/`),
      locale: 'vi',
      slug: 'xem-truoc',
      publishedAt: at,
      updatedAt: at,
      source: null,
      cover: null,
      tags: [],
      related: [],
      // what people read of its fields stands in the HTML; programs get none before it is public
      fields: [],
      validUntil: null,
      schemaType: null,
    },
    true,
  );
  return { ...page, headers };
}
