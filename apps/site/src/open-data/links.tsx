import { feedListPath } from '../feeds/paths.js';
import { openDataPaths } from './paths.js';

/** Ways of the footer to what can be taken from the portal. */
export function MachineLinks() {
  return (
    <>
      <li>
        <a href={feedListPath}>RSS</a>
      </li>
      <li>
        <a href={openDataPaths.page} lang="vi">
          Dữ liệu mở
        </a>
      </li>
    </>
  );
}
