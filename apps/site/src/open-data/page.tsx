import { writePage } from '../layout.js';
import { siteName, type Page, type View } from '../view.js';
import { datasetsOf } from './datasets.js';
import { developersPath, openDataPaths } from './paths.js';

/** What can be taken from the portal, in which forms, and how. */
export function openDataPage(view: View, apiOrigin: string): Page {
  const name = siteName(view);
  const html = writePage(view, {
    title: 'Dữ liệu mở',
    path: openDataPaths.page,
    description: `Dữ liệu mở của ${name}: danh mục, định dạng và cách lấy.`,
    children: (
      <div class="panel article">
        <h1>Dữ liệu mở</h1>
        <p>Mọi dữ liệu dưới đây lấy được ngay, không cần đăng ký. Khi phát hành lại, ghi rõ nguồn “{name}”.</p>
        {datasetsOf(view, apiOrigin).map((dataset) => (
          <section aria-labelledby={dataset.key}>
            <h2 id={dataset.key}>{dataset.name}</h2>
            <p>{dataset.about}</p>
            <ul class="places">
              {dataset.distributions.map(({ name: form, address, mediaType }) => (
                <li>
                  <a href={address} type={mediaType}>
                    {dataset.name}: {form}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section aria-labelledby="lap-trinh">
          <h2 id="lap-trinh">Cho nhà phát triển</h2>
          <p>
            <a href={apiOrigin + developersPath}>Thử truy vấn GraphQL, mẫu lệnh và thư viện</a>. Danh mục cho máy đọc:{' '}
            <a href={openDataPaths.catalogue} type="application/ld+json">
              DCAT (JSON-LD)
            </a>
            . Mô tả REST:{' '}
            <a href={`${apiOrigin}/rest/openapi.json`} type="application/json">
              OpenAPI
            </a>
            .
          </p>
        </section>
      </div>
    ),
  });
  return { status: 200, html };
}
