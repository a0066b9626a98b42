import {
  beginKeeping,
  hasUnkept,
  keep,
  maySend,
  parseLocalCopy,
  retryDelay,
  sameContent,
  type DraftContent,
  type Keeping,
  type ServerDraft,
} from './draft-keeping.js';

const words = (title: string): DraftContent => ({ title, summary: '', sectionId: 's1', kind: 'news', topic: null, body: { type: 'doc', content: [] } });
const server = (title: string, version = 3): ServerDraft => ({ version, content: words(title), editedBy: 'Lê Mẫu', editedAt: '2026-11-22T03:00:00Z' });
const typed = (title: string): Keeping => keep(beginKeeping(server('cũ')), { type: 'typed', change: { title } });

describe('keeping what is typed', () => {
  test('nothing is sent before anything was typed', () => {
    const state = beginKeeping(server('cũ'));
    expect(hasUnkept(state)).toBe(false);
    expect(maySend(state)).toBe(false);
  });

  test('what was typed is sent, and counts as kept once answered', () => {
    let state = typed('mới');
    expect(maySend(state)).toBe(true);
    state = keep(state, { type: 'sending' });
    expect(maySend(state)).toBe(false);
    state = keep(state, { type: 'kept', version: 4, at: 't', content: words('mới') });
    expect(state).toMatchObject({ version: 4, status: { kind: 'saved', at: 't' } });
    expect(hasUnkept(state)).toBe(false);
  });

  test('what is typed while a save runs waits for the next one', () => {
    let state = keep(typed('mới'), { type: 'sending' });
    state = keep(state, { type: 'typed', change: { title: 'mới hơn' } });
    expect(maySend(state)).toBe(false);
    state = keep(state, { type: 'kept', version: 4, at: 't', content: words('mới') });
    expect(state.status.kind).toBe('unsaved');
    expect(maySend(state)).toBe(true);
    expect(state.content.title).toBe('mới hơn');
  });

  test('typing back to what is kept leaves nothing to send', () => {
    const state = keep(typed('mới'), { type: 'typed', change: { title: 'cũ' } });
    expect(state.status.kind).toBe('saved');
  });

  test('a failed save is tried again with the words of then', () => {
    let state = keep(keep(typed('mới'), { type: 'sending' }), { type: 'failed', message: 'mất mạng' });
    expect(maySend(state)).toBe(true);
    state = keep(state, { type: 'typed', change: { title: 'mới hơn' } });
    expect(state.content.title).toBe('mới hơn');
  });

  test('a refused save keeps the words and says what is wrong', () => {
    const state = keep(keep(typed('mới'), { type: 'sending' }), { type: 'refused', faults: [{ field: 'title', message: 'quá dài' }] });
    expect(state.content.title).toBe('mới');
    expect(state.status).toEqual({ kind: 'refused', faults: [{ field: 'title', message: 'quá dài' }] });
    expect(maySend(state)).toBe(false);
    expect(maySend(keep(state, { type: 'typed', change: { title: 'ngắn' } }))).toBe(true);
  });

  test('words that were typed while a refused save was under way are sent in their turn', () => {
    const sending = keep(typed('quá dài'), { type: 'sending' });
    const state = keep(keep(sending, { type: 'typed', change: { title: 'ngắn' } }), { type: 'refused', faults: [{ field: 'title', message: 'quá dài' }] });
    expect(state.status).toEqual({ kind: 'unsaved' });
    expect(maySend(state)).toBe(true);
  });
});

describe('somebody else saved in between', () => {
  const overtaken = (): Keeping => keep(keep(typed('của tôi'), { type: 'sending' }), { type: 'overtaken', theirs: server('của họ', 7) });

  test('both texts stand until the person chooses, and nothing is sent', () => {
    const state = keep(overtaken(), { type: 'typed', change: { summary: 'thêm' } });
    expect(state.status).toMatchObject({ kind: 'conflict', theirs: { version: 7 } });
    expect(state.content).toMatchObject({ title: 'của tôi', summary: 'thêm' });
    expect(maySend(state)).toBe(false);
  });

  test('keeping mine sends my words on their version', () => {
    const state = keep(overtaken(), { type: 'keepMine' });
    expect(state.version).toBe(7);
    expect(state.content.title).toBe('của tôi');
    expect(maySend(state)).toBe(true);
  });

  test('taking theirs leaves nothing to send', () => {
    const state = keep(overtaken(), { type: 'takeTheirs' });
    expect(state.content.title).toBe('của họ');
    expect(state.version).toBe(7);
    expect(maySend(state)).toBe(false);
  });

  test('is no conflict when it was my own save whose answer was lost', () => {
    let state = keep(keep(typed('của tôi'), { type: 'sending' }), { type: 'failed', message: 'mất mạng' });
    state = keep(state, { type: 'typed', change: { title: 'của tôi, dài hơn' } });
    state = keep(keep(state, { type: 'sending' }), { type: 'overtaken', theirs: server('của tôi', 4) });
    expect(state).toMatchObject({ version: 4, status: { kind: 'unsaved' }, content: { title: 'của tôi, dài hơn' } });
  });

  test('without a conflict the two choices change nothing', () => {
    const state = typed('mới');
    expect(keep(state, { type: 'keepMine' })).toBe(state);
    expect(keep(state, { type: 'takeTheirs' })).toBe(state);
  });
});

describe('the copy on the device', () => {
  const at = '2026-11-22T03:00:00Z';

  test('comes back when it stands on the version that the server has', () => {
    const state = beginKeeping(server('cũ'), { version: 3, content: words('gõ dở'), at });
    expect(state.content.title).toBe('gõ dở');
    expect(maySend(state)).toBe(true);
  });

  test('becomes a choice when the server has gone on', () => {
    const state = beginKeeping(server('của họ', 5), { version: 3, content: words('gõ dở'), at });
    expect(state.status.kind).toBe('conflict');
    expect(state.content.title).toBe('gõ dở');
  });

  test('is forgotten when the server has the same words', () => {
    expect(beginKeeping(server('cũ', 9), { version: 3, content: words('cũ'), at })).toMatchObject({ version: 9, status: { kind: 'saved' } });
  });

  test('is read back as written, and anything else is none', () => {
    const copy = { version: 3, content: words('gõ dở'), at };
    const classes = { kind: 'album', topic: 'policy' };
    expect(parseLocalCopy(JSON.stringify(copy), classes)).toEqual(copy);
    for (const none of [null, '{', 'null', '{"version":3,"at":"x"}']) expect(parseLocalCopy(none, classes)).toBeNull();
  });

  test('that an earlier version wrote keeps the kind and topic that the item has', () => {
    const { title, summary, sectionId, body } = words('gõ dở');
    const copy = { version: 3, content: { title, summary, sectionId, body }, at };
    expect(parseLocalCopy(JSON.stringify(copy), { kind: 'album', topic: 'policy' })?.content).toEqual({ ...words('gõ dở'), kind: 'album', topic: 'policy' });
  });
});

describe('comparing', () => {
  const paragraph = { type: 'paragraph', attrs: { align: null, level: 2 } };

  test('the order of keys and empty attributes do not count', () => {
    expect(sameContent({ ...words('a'), body: paragraph }, { ...words('a'), body: { attrs: { level: 2 }, type: 'paragraph' } })).toBe(true);
  });

  test('a changed word or order of parts counts', () => {
    expect(sameContent({ ...words('a'), body: [1, 2] }, { ...words('a'), body: [2, 1] })).toBe(false);
    expect(sameContent(words('a'), words('á'))).toBe(false);
    expect(sameContent(words('a'), { ...words('a'), sectionId: 's2' })).toBe(false);
  });

  test('tries again later and later, at most each 30 seconds', () => {
    expect([1, 2, 3, 4, 9].map(retryDelay)).toEqual([5_000, 10_000, 20_000, 30_000, 30_000]);
  });
});
