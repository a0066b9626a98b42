import { configOf } from '#platform/config';
import { SystemClock } from '#platform/time';
import type { SectionChange } from '#units';
import { figures, say, table } from '../output.js';
import { upgradePortals, type PortalUpgrade } from './upgrade.js';

export interface UpgradeOptions {
  readonly portal?: string;
  readonly apply?: boolean;
  readonly json?: boolean;
}

const words: Readonly<Record<SectionChange['kind'], string>> = {
  added: 'thêm',
  adopted: 'thành bắt buộc',
  renamed: 'đổi tên',
  moved: 'đổi chỗ',
  released: 'không còn bắt buộc',
};

/** Lists, or with `--apply` makes, the changes by which the sections of the portals follow the law in force. @throws Refusal */
export async function upgradeCommand(options: UpgradeOptions): Promise<void> {
  const started = Date.now();
  const apply = options.apply === true;
  const { portals, due } = await upgradePortals(configOf('cli'), new SystemClock(), options.portal, apply);
  if (options.json) {
    say(JSON.stringify({ portals, applied: apply, due }));
    return;
  }
  if (due.length === 0) say(`Chuyên mục của ${String(portals)} cổng đã theo luật đang có hiệu lực; không đổi gì (nothing to do).`);
  else {
    say(table([['Cổng (portal)', 'Đang theo (follows)', 'Luật (law)', 'Thay đổi (changes)'], ...due.map(lineOf)]));
    say(
      apply
        ? `Đã đưa chuyên mục của ${String(due.length)} cổng theo luật đang có hiệu lực (done).`
        : `${String(due.length)} cổng cần thay đổi. Thêm --apply để làm thật (nothing was changed; add --apply).`,
    );
  }
  figures({ portals, due: due.length, applied: apply, seconds: (Date.now() - started) / 1_000 });
}

function lineOf({ host, follows, version, changes }: PortalUpgrade): string[] {
  const kinds = Map.groupBy(changes, ({ kind }) => kind);
  const counted = [...kinds].map(([kind, group]) => `${words[kind]} ${String(group.length)}`);
  return [host, follows ?? '–', version, counted.join(', ') || 'chỉ ghi luật mới'];
}
