import { v7 as newId } from 'uuid';
import { previewToken, readPreviewToken } from './preview-right.js';

const secret = Buffer.alloc(32, 7);
const now = new Date('2026-11-26T02:00:00Z');
const right = { portalId: newId(), itemId: newId(), personId: newId(), until: now.getTime() + 60_000 };

describe('the address of a preview', () => {
  it('gives back what it was made for, and shows none of it', () => {
    const token = previewToken(secret, right);
    expect(readPreviewToken(secret, token, now)).toEqual(right);
    expect(token).not.toContain(right.itemId);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(right.itemId);
  });

  it('is worth nothing when its time is over', () => {
    expect(readPreviewToken(secret, previewToken(secret, right), new Date(right.until))).toBeNull();
  });

  it.each([
    ['with one letter changed', (token: string) => token.slice(0, 20) + (token[20] === 'A' ? 'B' : 'A') + token.slice(21)],
    ['cut off', (token: string) => token.slice(0, -4)],
    ['with more behind it', (token: string) => `${token}AAAA`],
    ['that is no token', () => '../../etc/passwd'],
    ['that is empty', () => ''],
  ])('is worth nothing %s', (_, changed) => {
    expect(readPreviewToken(secret, changed(previewToken(secret, right)), now)).toBeNull();
  });

  it('is worth nothing under another secret', () => {
    expect(readPreviewToken(Buffer.alloc(32, 8), previewToken(secret, right), now)).toBeNull();
  });
});
