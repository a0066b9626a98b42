import { appoint, invitationLink, PersonalDataKey, subtreeRoles, type SubtreeRole } from '#people';
import { configOf, need, type Config } from '#platform/config';
import { asSystem, inPortal } from '#platform/db';
import { SystemClock, type Clock } from '#platform/time';
import { Refusal, say } from '../output.js';
import { portalAt } from './bind-system.js';

export interface AppointOptions {
  readonly portal: string;
  readonly name: string;
  readonly role: string;
  readonly because: string;
  readonly apply?: boolean;
}

/** Makes an administrator, supervisor or auditor of a whole province and prints the link for their account. @throws Refusal */
export async function appointCommand(options: AppointOptions): Promise<void> {
  const role = subtreeRoles.find((each) => each === options.role);
  if (!role) throw new Refusal(`--role ${options.role}: chỉ nhận ${subtreeRoles.join(', ')} (one of these).`, 2);
  const empty = (['name', 'because'] as const).find((field) => options[field].trim() === '' || options[field].length > 120);
  if (empty) throw new Refusal(`--${empty}: cần 1 đến 120 ký tự (1 to 120 characters).`, 2);
  const config = configOf('cli');
  const portalId = await portalAt(config, options.portal);
  if (!options.apply) {
    say(`Sẽ giao quyền ${role} từ ${options.portal} trở xuống cho “${options.name}”. Thêm --apply để làm thật (nothing was changed; add --apply).`);
    return;
  }
  const link = await appointAt(config, new SystemClock(), portalId, { displayName: options.name.normalize('NFC').trim(), role, because: options.because });
  say(`Đã giao quyền ${role}. Gửi đường dẫn dùng một lần này cho người được giao, có hiệu lực 7 ngày (send this single-use link, good for 7 days):\n${link}`);
}

/** @returns the single-use link */
export async function appointAt(
  config: Config,
  clock: Clock,
  portalId: string,
  given: { displayName: string; role: SubtreeRole; because: string },
): Promise<string> {
  const { DataSource } = await import('typeorm');
  const key = new PersonalDataKey(Buffer.from(need(config, 'PERSONAL_DATA_KEY'), 'base64'));
  const owner = new DataSource({ type: 'postgres', url: need(config, 'DATABASE_URL_OWNER'), poolSize: 1, applicationName: 'liencong-cli' });
  await owner.initialize();
  try {
    const { token } = await asSystem(() => inPortal(owner, portalId, (scope) => appoint(scope, clock, key, given)));
    return invitationLink(config.API_PUBLIC_URL, token);
  } finally {
    await owner.destroy();
  }
}
