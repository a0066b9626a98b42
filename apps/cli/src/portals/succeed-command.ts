import { configOf } from '#platform/config';
import { SystemClock } from '#platform/time';
import { figures, say, table } from '../output.js';
import { succeedPortals, type EndedPortal } from './succeed.js';

/** Lists, or with `--apply` closes, the portals whose units a resolution has ended, each with the portals that go on. */
export async function succeedCommand(options: { readonly apply?: boolean; readonly json?: boolean }): Promise<void> {
  const started = Date.now();
  const apply = options.apply === true;
  const ended = await succeedPortals(configOf('cli'), new SystemClock(), apply);
  if (options.json) {
    say(JSON.stringify({ applied: apply, ended }));
    return;
  }
  if (ended.length === 0) say('Không có trang nào của đơn vị đã kết thúc còn mở; không đổi gì (nothing to do).');
  else {
    say(table([['Trang (portal)', 'Căn cứ (resolution)', 'Trang tiếp nhận (heirs)', 'Chưa có trang (without a portal)'], ...ended.map(lineOf)]));
    say(
      apply
        ? `Đã đóng ${String(ended.length)} trang, nội dung vẫn đọc được (closed, still readable).`
        : `${String(ended.length)} trang cần đóng. Thêm --apply để làm thật (nothing was changed; add --apply).`,
    );
  }
  figures({ ended: ended.length, applied: apply, seconds: (Date.now() - started) / 1_000 });
}

function lineOf({ host, resolution, endedOn, heirs, withoutPortal }: EndedPortal): string[] {
  return [host, `${resolution} (${endedOn})`, heirs.map(({ name }) => name).join('; ') || '–', withoutPortal.join('; ') || '–'];
}
