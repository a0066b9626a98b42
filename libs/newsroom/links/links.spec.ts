import { faultWords } from './fault-words.js';
import { failuresOfDead, nextState } from './next-state.js';
import { isForbidden } from './robots.js';

describe('robots.txt', () => {
  const robots = 'User-agent: Khac\nDisallow: /\n\nUser-agent: *\nDisallow: /rieng\nAllow: /rieng/mo\nDisallow: /*.pdf$\nDisallow:\n';
  it.each([
    ['/', false],
    ['/rieng/x', true],
    ['/rieng/mo/x', false],
    ['/van-ban.pdf', true],
    ['/van-ban.pdf?x=1', false],
  ])('is kept to: %s', (path, forbidden) => {
    expect(isForbidden(robots, path)).toBe(forbidden);
  });
  it('speaks to us by name first', () => {
    expect(isForbidden('User-agent: *\nDisallow: /\nUser-agent: LienCong-LinkCheck\nAllow: /', '/x')).toBe(false);
    expect(isForbidden('User-agent: *\nUser-agent: LienCong-LinkCheck\nDisallow: /x', '/x')).toBe(true);
  });
  it('of no rule forbids nothing', () => {
    expect(isForbidden('', '/x')).toBe(false);
    expect(isForbidden('<html>404</html>', '/x')).toBe(false);
  });
});

describe('a link', () => {
  const now = new Date('2026-11-26T02:00:00Z');
  const hours = (after: Date): number => (after.getTime() - now.getTime()) / 3_600_000;
  it('is dead only when it failed again and again, each time later', () => {
    let link = { failures: 0, failedSince: null as Date | null };
    const seen = [];
    for (let turn = 0; turn < failuresOfDead; turn += 1) {
      const next = nextState(link, { state: 'failed', fault: 'http_404' }, now);
      seen.push([next.state, hours(next.dueAt)]);
      link = next;
    }
    expect(seen).toEqual([
      ['suspect', 1],
      ['suspect', 24],
      ['suspect', 72],
      ['dead', 168],
    ]);
    expect(link.failedSince).toEqual(now);
  });
  it('that answers again is alive, whatever was before', () => {
    expect(nextState({ failures: 9, failedSince: now }, { state: 'alive', fault: null }, now)).toMatchObject({
      state: 'alive',
      failures: 0,
      failedSince: null,
    });
  });
  it('that is dead is asked ever more seldom, and never less than once a month', () => {
    expect(hours(nextState({ failures: 4, failedSince: now }, { state: 'failed', fault: 'timeout' }, now).dueAt)).toBe(14 * 24);
    expect(hours(nextState({ failures: 500, failedSince: now }, { state: 'failed', fault: 'timeout' }, now).dueAt)).toBe(30 * 24);
  });
});

it('says in words what was found', () => {
  expect([faultWords('http_404'), faultWords('http_503'), faultWords('no_host'), faultWords('fault')]).toEqual([
    'không có trang này (404)',
    'máy chủ báo lỗi (503)',
    'không có tên miền này',
    'không mở được',
  ]);
});
