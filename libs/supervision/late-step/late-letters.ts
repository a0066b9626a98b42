import type { DataSource } from 'typeorm';
import { enqueueMail, holdersOf, urgingRoles, type LetterWriter } from '#people';
import { inOwnScope, inPortal, type OpenScope } from '#platform/db';
import type { JobKind, JobQueue, PortalJob } from '#platform/jobs';
import { civilDateOf, isWorkingDay, type Clock } from '#platform/time';
import { holidays } from '#units';

/** Writes to those who hold their right in one portal of late steps of which they have not read yet. */
export const lateLettersJob: JobKind<PortalJob & { lateStepIds: string[] }> = { name: 'late-letters' };

/** What waits longer without a letter is old news. */
const recentDays = 30;
/** Late steps of which one round writes. */
const mostSteps = 10_000;

/** Work of the schedule `send-late-letters`: on working days, one small job for each portal in which somebody has not read of a step that still waits. */
export async function sendLateLetters(source: DataSource, queue: Pick<JobQueue, 'enqueue'>, clock: Clock): Promise<void> {
  const now = clock.now();
  if (!isWorkingDay(civilDateOf(now), holidays)) return;
  await inOwnScope(source, {}, async (scope) => {
    const rows: { portalId: string; ids: string[] }[] = await scope.manager.query(
      `select s.portal_id as "portalId", array_agg(s.id order by s.id) as ids from (
         select t.portal_id, t.id from late_step t
         join work_item w on w.portal_id = t.about_portal_id and w.id = t.work_id and w.closed_at is null
         where t.letter_at is null and t.told_at > $1 order by t.told_at, t.id limit ${String(mostSteps)}) s
       group by s.portal_id order by s.portal_id`,
      [new Date(now.getTime() - recentDays * 86_400_000)],
    );
    for (const { portalId, ids } of rows) await queue.enqueue(lateLettersJob, { portalId, lateStepIds: ids });
  });
}

/** Handler of the job `late-letters`: one letter for each person, of all that is new. May run twice: each step is written of once. */
export async function writeLateLetters(
  source: DataSource,
  queue: Pick<JobQueue, 'enqueue'>,
  clock: Clock,
  job: { readonly portalId: string; readonly lateStepIds: readonly string[] },
): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const now = clock.now();
    const [taken]: [{ id: string; personId: string }[], number] = await scope.manager.query(
      `update late_step set letter_at = $2 where portal_id = scope.portal() and id = any ($1::uuid[]) and letter_at is null returning id, person_id as "personId"`,
      [job.lateStepIds, now],
    );
    const wanting = new Set(await readersOf(scope, now));
    for (const [personId, steps] of Map.groupBy(taken, (row) => row.personId)) {
      const [first] = steps.map(({ id }) => id).sort();
      if (first !== undefined && wanting.has(personId)) await enqueueMail(scope, queue, { kind: 'late_steps', subjectId: first }, now);
    }
  });
}

/** People who hold the right to urge in the scope's portal today, and want to read of late steps. */
async function readersOf(scope: OpenScope, now: Date): Promise<string[]> {
  const holders = await holdersOf(scope, urgingRoles, civilDateOf(now), 'subtree');
  const rows: { id: string }[] = await scope.manager.query(
    `select person_id as id from notice_choice where portal_id = scope.portal() and person_id = any ($1::uuid[]) and kind = 'late_below' and mail = 'never'`,
    [holders],
  );
  const silent = new Set(rows.map(({ id }) => id));
  return holders.filter((id) => !silent.has(id));
}

/** Writes to a supervisor how many steps are newly late, and in how many portals; no title, no name. `subjectId` is the first of them. */
export const lateStepsLetter: LetterWriter = async (scope, { settings }, firstId) => {
  const rows: { personId: string; displayName: string | null; steps: number; portals: number }[] = await scope.manager.query(
    `select f.person_id as "personId", b.display_name as "displayName", count(*)::int as steps, count(distinct t.about_portal_id)::int as portals
     from late_step f
     join late_step t on t.portal_id = f.portal_id and t.person_id = f.person_id and t.letter_at = f.letter_at
     left join byline b on b.portal_id = f.portal_id and b.person_id = f.person_id
     where f.portal_id = scope.portal() and f.id = $1 group by 1, 2`,
    [firstId],
  );
  const [row] = rows;
  if (!row) return 'MAIL_NEEDLESS';
  const found = `${String(row.steps)} bước xử lý vừa quá hạn ở ${String(row.portals)} trang`;
  return {
    personId: row.personId,
    letter: {
      subject: `Giám sát: ${found}`,
      greeting: `Kính gửi ${row.displayName ?? 'ông/bà'},`,
      paragraphs: [`Có ${found} mà ông/bà giám sát: thẩm định, duyệt, đăng hoặc trả lời đơn vị đã hết thời hạn của quy trình mà trang chưa làm.`],
      button: { label: 'Mở Bảng theo dõi', href: new URL('/bang-theo-doi', settings.API_PUBLIC_URL).href },
      after: [
        'Mỗi bước chỉ báo một lần; bước nào làm xong thì tự mất khỏi Bảng theo dõi.',
        'Không muốn nhận thư này: mở Thông báo trong trang quản trị, phần Cách nhận thông báo.',
      ],
    },
  };
};
