import type { OpenScope } from '#platform/db';

const mega = 1024 * 1024;
const giga = 1024 * mega;

/** Room of a portal for files, and how it fills. */
export interface Quota {
  readonly limitBytes: number;
  /** Files that are there, and those that are arriving with the size that was announced. */
  readonly usedBytes: number;
  /** Bytes that came in the last 90 days. */
  readonly recentBytes: number;
}

export type QuotaLevel = 'ok' | 'high' | 'critical';

/** Days whose growth the forecast goes by. */
const recentDays = 90;

/** @param usual room of a portal that has no quota of its own, in GB */
export async function quotaOf(scope: OpenScope, usual: number, now: Date): Promise<Quota> {
  const [row] = await scope.manager.query<[{ own: string | null; used: string; recent: string }]>(
    `select (select limit_bytes from file_quota where portal_id = scope.portal()) as own,
       coalesce(sum(case when state in ('arriving', 'quarantine', 'converting') then size else stored end), 0) as used,
       coalesce(sum(stored) filter (where uploaded_at > $1), 0) as recent
     from file where portal_id = scope.portal() and state in ('arriving', 'quarantine', 'converting', 'clean')`,
    [new Date(now.getTime() - recentDays * 86_400_000)],
  );
  return { limitBytes: row.own === null ? Math.round(usual * giga) : Number(row.own), usedBytes: Number(row.used), recentBytes: Number(row.recent) };
}

/** 80 and 95 % are told of. */
export function levelOf({ limitBytes, usedBytes }: Pick<Quota, 'limitBytes' | 'usedBytes'>): QuotaLevel {
  const share = usedBytes / limitBytes;
  return share >= 0.95 ? 'critical' : share >= 0.8 ? 'high' : 'ok';
}

/** Days until the room is used up if it fills as in the last 90 days; null when nothing came, or not within ten years. */
export function daysLeft({ limitBytes, usedBytes, recentBytes }: Quota): number | null {
  if (recentBytes <= 0) return null;
  const days = Math.floor((Math.max(0, limitBytes - usedBytes) / recentBytes) * recentDays);
  return days > 3_650 ? null : days;
}

/** Whole megabytes, for sentences. */
export const inMegabytes = (bytes: number): number => Math.max(0, Math.ceil(bytes / mega));
