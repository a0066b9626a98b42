import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { commonErrors } from '#platform/errors';
import { isUnreachable, typedErrorOf } from './unreachable.js';

const coded = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('an error of a database', () => {
  test.each<[string, Error]>([
    ['a refused connection', coded('ECONNREFUSED')],
    ['one over both families of addresses', new AggregateError([coded('ECONNREFUSED'), coded('EHOSTUNREACH')])],
    ['a shutdown', coded('57P01')],
    ['a start that is not over', coded('57P03')],
    ['a broken connection', coded('08006')],
    ['a wait for a connection that was too long', new Error('timeout exceeded when trying to connect')],
    ['what the mapper says of it', new QueryFailedError('select 1', [], coded('ECONNRESET'))],
    ['a cause further in', new Error('x', { cause: new Error('Connection terminated unexpectedly') })],
  ])('says by %s that the server cannot be asked', (_, error) => {
    expect(isUnreachable(error)).toBe(true);
    expect(typedErrorOf(error)).toMatchObject({ code: 'DATABASE_UNREACHABLE', kind: 'unavailable' });
  });

  test.each<[string, unknown]>([
    ['a row that is there already', coded('23505')],
    ['a wrong password', coded('28P01')],
    ['a statement with a fault', new QueryFailedError('selekt', [], coded('42601'))],
    ['nothing', undefined],
  ])('does not say so by %s', (_, error) => {
    expect(isUnreachable(error)).toBe(false);
    expect(typedErrorOf(error)).toBeNull();
  });

  test('that was declared stays what it is', () => {
    const error = commonErrors.FORBIDDEN();
    expect(typedErrorOf(error)).toBe(error);
  });

  test('of a server that is not there says so as the driver makes it', async () => {
    const client = new pg.Client({ host: '127.0.0.1', port: 1 });
    expect(isUnreachable(await client.connect().catch((error: unknown) => error))).toBe(true);
  });
});
