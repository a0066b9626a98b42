import { v7 as newId } from 'uuid';
import { decodeCursor, encodeCursor } from '#platform/http';

/** A value of the same form that names nothing; for a cursor the same place, of a row that is not there. */
export function unknownOf(path: string, foreign: string): string {
  switch (nameOf(path)) {
    case 'host':
    case 'hostName':
      return 'khong-co.example.test';
    case 'slug':
    case 'section':
    case 'tag':
      return 'khong-co-muc-nay';
    case 'search':
      return 'chimlackhongcodau';
    case 'after': {
      const values = decodeCursor(foreign, (JSON.parse(Buffer.from(foreign, 'base64url').toString()) as unknown[]).length);
      return encodeCursor(values.map((value) => (value.length === 36 ? newId() : value)));
    }
    default:
      return newId();
  }
}

/** Values of no right form, some of them other spellings of the foreign one. */
export function malformedOf(path: string, foreign: string): readonly string[] {
  switch (nameOf(path)) {
    case 'host':
      return ['', '..', 'http://x', `${foreign}\u0000`, `${foreign}/`, `x@${foreign}`, '%'];
    case 'slug':
    case 'section':
    case 'tag':
      return ['', `${foreign}\u0000`, `${foreign}/`, foreign.toUpperCase(), '%', `' or true --`];
    case 'search':
      return ['%', '_', '\\', `%' or true --`];
    case 'after':
      return [
        'x',
        '',
        encodeCursor(['2026-10-01T00:00:00Z', '-'.repeat(36)]),
        encodeCursor(['2026-02-30T00:00:00.000000Z', '019aa000-0000-7000-8000-000000000000']),
        `${foreign}=`.slice(0, -4),
        encodeCursor([]),
        encodeCursor(['x', 'y', 'z']),
        Buffer.from('{"a":1}').toString('base64url'),
      ];
    default:
      return [
        '',
        foreign.toUpperCase(),
        'khong-phai-ma',
        `{${foreign}}`,
        foreign.replaceAll('-', ''),
        `${foreign}\u0000`,
        `${foreign} `,
        `${foreign}' or true --`,
        '%',
      ];
  }
}

/** Last name of a path: `input.noticeIds[]` is `noticeIds`. */
export function nameOf(path: string): string {
  return path.split('.').at(-1)?.replace('[]', '') ?? '';
}
