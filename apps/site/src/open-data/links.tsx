import { feedListPath } from '../feeds/paths.js';
import { openDataPaths } from './paths.js';

/** Ways of the footer to what can be taken from the portal. */
export function MachineLinks() {
  return (
    <p>
      <a href={feedListPath}>RSS</a> · <a href={openDataPaths.page}>Dữ liệu mở</a>
    </p>
  );
}
