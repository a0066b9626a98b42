import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { eraseSubject, keepDatum, keepFirstDatum, PersonalDataKey, readDatum } from './personal-data.js';

const key = new PersonalDataKey(Buffer.alloc(32, 7));
const start = new Date('2026-11-20T02:00:00Z');

let world: World;
let editing: DataSource;
let portal: WorldPortal;
let admin: string;

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  portal = await world.portal();
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
});
afterAll(() => world.close());

describe('personal data', () => {
  const within = <T>(fn: Parameters<typeof actingIn<T>>[3], where = portal) => actingIn(editing, where, admin, fn);

  it('is read back by its key and changed in place', async () => {
    const who = newId();
    await within((scope) => keepDatum(scope, key, who, 'phone', '0900 000 001'));
    await within((scope) => keepDatum(scope, key, who, 'phone', '0900 000 002'));
    expect(await within((scope) => readDatum(scope, key, who, 'phone'))).toBe('0900 000 002');
    expect(await within((scope) => readDatum(scope, key, who, 'email'))).toBeNull();
  });

  it('is begun once: the first of a subject changes nothing that is there', async () => {
    const who = newId();
    await within((scope) => keepFirstDatum(scope, key, who, 'phone', '0900 000 007'));
    expect(await within((scope) => readDatum(scope, key, who, 'phone'))).toBe('0900 000 007');
    await expect(within((scope) => keepFirstDatum(scope, key, who, 'phone', '0900 000 008'))).rejects.toThrow(/duplicate key/);
  });

  it('is gone once erased, though the rows remain, and cannot be begun anew', async () => {
    const who = newId();
    await within((scope) => keepDatum(scope, key, who, 'phone', '0900 000 003'));
    await within((scope) => eraseSubject(scope, who, start));
    expect(await within((scope) => readDatum(scope, key, who, 'phone'))).toBeNull();
    expect(await world.rows('select wrapped_key from personal_key where subject_id = $1', [who])).toEqual([{ wrapped_key: null }]);
    await expect(within((scope) => keepDatum(scope, key, who, 'phone', '0900 000 004'))).rejects.toThrow(/erased/);
    await within((scope) => eraseSubject(scope, who, start));
    expect(await world.rows('select act, subject_type, person_id from audit_entry where subject_id = $1', [who])).toEqual([
      { act: 'subject.erase', subject_type: 'subject', person_id: admin },
    ]);
  });

  it('does not open under another master key, nor when a row is moved to another subject', async () => {
    const [one, other] = [newId(), newId()];
    await within((scope) => keepDatum(scope, key, one, 'phone', '0900 000 005'));
    await within((scope) => keepDatum(scope, key, other, 'phone', '0900 000 006'));
    await expect(within((scope) => readDatum(scope, new PersonalDataKey(Buffer.alloc(32, 8)), one, 'phone'))).rejects.toThrow(/PERSONAL_DATA_KEY/);
    await world.rows('update personal_datum set ciphertext = (select ciphertext from personal_datum where subject_id = $1) where subject_id = $2', [
      one,
      other,
    ]);
    expect(await within((scope) => readDatum(scope, key, other, 'phone'))).toBeNull();
  });
});
