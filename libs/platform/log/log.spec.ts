import { createLog, nestLogger } from './log.js';
import { describeError, safeError } from './safe-error.js';

const canary = 'CHƯA-CÔNG-BỐ Trần Thị Mẫu';

/** As TypeORM and the driver leave it: parameters, detail, the client with its key. */
function databaseError(code: string, message: string): Error {
  return Object.assign(new Error(message), {
    code,
    detail: `Failing row contains (${canary}).`,
    table: 'item',
    constraint: 'item_title_check',
    routine: 'ExecConstraints',
    query: 'insert into item values ($1)',
    parameters: [canary],
    client: { secretKey: canary },
    where: canary,
  });
}

function lines(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog('spec', 'debug', { write: (line: string) => (text += line) }));
  return text;
}

describe('a log line about an error', () => {
  const integrity = databaseError('23514', 'new row for relation "item" violates check constraint "item_title_check"');

  it('says what failed and where, without values', () => {
    const text = lines((log) => {
      log.error({ err: integrity, requestId: '1' }, 'unexpected error');
    });
    expect(JSON.parse(text)).toMatchObject({
      msg: 'unexpected error',
      requestId: '1',
      err: {
        type: 'Error',
        code: '23514',
        table: 'item',
        constraint: 'item_title_check',
        routine: 'ExecConstraints',
        message: 'new row for relation "item" violates check constraint "item_title_check"',
      },
    });
    expect((JSON.parse(text) as { err: { stack: string } }).err.stack).toMatch(/^ {4}at /);
    expect(text).not.toContain('CHƯA');
    expect(text).not.toMatch(/parameters|secretKey|Failing row/);
  });

  const quoting = databaseError('22P02', `invalid input syntax for type uuid: "${canary}"`);
  const raised = databaseError('P0001', `refused: ${canary}`);
  it.each<[string, (log: ReturnType<typeof createLog>) => void]>([
    [
      'SQLSTATE class 22',
      (log) => {
        log.error({ err: quoting }, 'x');
      },
    ],
    [
      'an exception raised by a function of the database',
      (log) => {
        log.error({ err: raised }, 'x');
      },
    ],
    [
      'a syntax error',
      (log) => {
        log.error({ err: databaseError('42601', `syntax error at or near "${canary}"`) }, 'x');
      },
    ],
    [
      'an error under another name',
      (log) => {
        log.warn({ error: quoting }, 'x');
      },
    ],
    [
      'an error alone',
      (log) => {
        log.error(quoting);
      },
    ],
    [
      'an error without words',
      (log) => {
        log.error({ err: quoting });
      },
    ],
    [
      'a cause',
      (log) => {
        log.error({ err: new Error('outer', { cause: quoting }) }, 'x');
      },
    ],
    [
      'text that JSON.parse quotes',
      (log) => {
        log.error({ err: parseFault(canary) }, 'x');
      },
    ],
    [
      'a message that quotes a text',
      (log) => {
        log.error({ err: new Error(`no such title "${canary}"`) }, 'x');
      },
    ],
    [
      'several lines that look like frames',
      (log) => {
        log.error({ err: databaseError('22001', `too long\n    at ${canary}`) }, 'x');
      },
    ],
    [
      'an error of the framework',
      (log) => {
        nestLogger(log).error(quoting);
      },
    ],
    [
      'a warning of the framework',
      (log) => {
        nestLogger(log).warn(quoting);
      },
    ],
  ])('keeps no value of %s', (_what, write) => {
    const text = lines(write);
    expect(text).toContain('"type":');
    expect(text).not.toMatch(/CHƯA|Trần/);
  });

  it('keeps the words of other errors, and names in quotes', () => {
    expect(safeError(new TypeError('no role "editing"'))).toMatchObject({ type: 'TypeError', message: 'no role "editing"' });
    expect(safeError('text')).toEqual({ type: 'string' });
  });

  it('cuts out what is named like a secret', () => {
    expect(
      lines((log) => {
        log.info({ token: canary, header: { cookie: canary } }, 'x');
      }),
    ).not.toContain('CHƯA');
  });
});

describe('an error in words', () => {
  it('names code, table and cause, and no value', () => {
    const text = describeError(new Error('not stored', { cause: databaseError('22001', canary) }));
    expect(text).toMatch(/^Error: not stored\n {4}at /);
    expect(text).toMatch(/caused by Error \(code 22001, table item, constraint item_title_check, routine ExecConstraints\)/);
    expect(text).not.toContain('CHƯA');
  });
});

function parseFault(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
