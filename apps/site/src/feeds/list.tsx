import { writePage } from '../layout.js';
import { siteName, type Page, type View } from '../view.js';
import { feedFiles, feedFormats, feedListPath, feedPath } from './paths.js';

/** Every feed of the portal, for people who look for one. */
export function feedListPage(view: View): Page {
  const { portal } = view;
  const channels = [{ slug: null, name: 'Tất cả tin, bài' }, ...portal.sections];
  const html = writePage(view, {
    title: 'RSS',
    path: feedListPath,
    description: `Kênh tin RSS, Atom và JSON Feed của ${siteName(view)}.`,
    children: (
      <div class="panel article">
        <h1>RSS</h1>
        <p>
          Chép địa chỉ của một kênh vào phần mềm đọc tin để nhận tin mới mà không cần mở trang. Tin đã gỡ cũng biến mất khỏi kênh. Khi phát hành lại, ghi rõ
          nguồn.
        </p>
        <div class="scroll" role="region" aria-label="Các kênh tin" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Kênh</th>
                {feedFiles.map((file) => (
                  <th scope="col">{feedFormats[file].name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {channels.map(({ slug, name }) => (
                <tr>
                  <th scope="row">{name}</th>
                  {feedFiles.map((file) => (
                    <td>
                      <a href={feedPath(file, slug)} type={feedFormats[file].type} aria-label={`${name}, ${feedFormats[file].name}`}>
                        {file}
                      </a>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    ),
  });
  return { status: 200, html };
}
