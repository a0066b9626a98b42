import { Downloads as Files } from '../../ui/downloads.js';

interface DownloadsProps {
  /** Address of the file without its ending, and what it asks for. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | null>>;
  readonly name: string;
}

/** The table behind a screen as a file, made by the server of the same figures. */
export function Downloads({ path, query, name }: DownloadsProps) {
  const given = Object.entries(query).filter((part): part is [string, string] => Boolean(part[1]));
  const asked = new URLSearchParams(given).toString();
  const file = (ending: string, label: string) => ({ address: `${path}.${ending}?${asked}`, name: `${name}.${ending}`, label });
  return <Files files={[file('csv', 'Tải CSV'), file('xlsx', 'Tải Excel')]} />;
}
