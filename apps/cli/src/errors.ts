import { errorCatalogue } from '#platform/errors';
import { say, table } from './output.js';

/** Prints every error code. Each lib declares its own when it is loaded. */
export async function errorsCommand({ json }: { json?: boolean }): Promise<void> {
  await Promise.all([
    import('#platform/auth'),
    import('#platform/http'),
    import('#units'),
    import('#people'),
    import('#process'),
    import('#province'),
    import('#delivery'),
    import('#newsroom'),
    import('#supervision'),
  ]);
  const codes = [...errorCatalogue()].sort(([a], [b]) => a.localeCompare(b));
  if (json) say(JSON.stringify(codes.map(([code, text]) => ({ code, ...text }))));
  else say(table([['Mã (code)', 'Loại (kind)', 'Câu hiện cho người dùng'], ...codes.map(([code, { kind, vi }]) => [code, kind, vi])]));
}
