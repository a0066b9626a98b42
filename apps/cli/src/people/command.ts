import { configOf } from '#platform/config';
import { civilDateOf, SystemClock } from '#platform/time';
import { Refusal, say } from '../output.js';
import { bindSystem, systemRoles, type SystemBinding } from './bind-system.js';

export interface BindOptions {
  readonly issuer?: string;
  readonly subject: string;
  readonly name: string;
  readonly portal: string;
  readonly role: string;
  readonly because?: string;
  readonly apply?: boolean;
  readonly json?: boolean;
}

/** Lets a system write in a portal. @throws Refusal */
export async function bindSystemCommand(options: BindOptions): Promise<void> {
  const config = configOf('cli');
  const clock = new SystemClock();
  const binding = bindingOf(options, config.OIDC_ISSUER_URL, civilDateOf(clock.now()));
  const bound = await bindSystem(config, clock, binding, options.apply === true);
  if (options.json) {
    say(JSON.stringify({ ...bound, applied: options.apply === true }));
    return;
  }
  if (!bound.newGrant) {
    say(`Hệ thống này đã có quyền ${binding.role} ở ${binding.host}; không đổi gì (already so).`);
    return;
  }
  const system = bound.newSystem ? `hệ thống mới “${binding.name}”` : 'hệ thống đã biết tài khoản này';
  say(
    options.apply
      ? `Đã giao quyền ${binding.role} ở ${binding.host} cho ${system}, mã ${bound.personId} (done).`
      : `Sẽ giao quyền ${binding.role} ở ${binding.host} cho ${system}. Thêm --apply để làm thật (nothing was changed; add --apply).`,
  );
}

/** @throws Refusal naming the option that is wrong */
export function bindingOf(options: BindOptions, ownIssuer: string, today: string): SystemBinding {
  const { subject, name, portal: host, issuer = ownIssuer, because = `Kết nối hệ thống ngày ${today.split('-').reverse().join('/')}` } = options;
  const role = systemRoles.find((each) => each === options.role);
  if (!role)
    throw new Refusal(
      `--role ${options.role}: hệ thống chỉ có thể là ${systemRoles.join(', ')}; duyệt bài và giao quyền là việc của người (people approve and hand out rights).`,
      2,
    );
  if (issuer !== ownIssuer)
    throw new Refusal(`--issuer ${issuer}: API chỉ tin thẻ của ${ownIssuer} (OIDC_ISSUER_URL; tokens of another issuer are not believed).`, 2);
  const empty = Object.entries({ subject, name, because }).find(([, text]) => text.trim() === '' || text.length > 255);
  if (empty) throw new Refusal(`--${empty[0]}: cần 1 đến 255 ký tự (1 to 255 characters).`, 2);
  return { issuer, subject, name: name.normalize('NFC').trim(), host, role, because };
}
