/** An error as a log may hold it: what kind, where in the code, where in the database; nothing that a person wrote. */
export interface SafeError {
  readonly type: string;
  readonly message?: string;
  /** SQLSTATE, system code or code of a typed error. */
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly routine?: string;
  /** Frames only: the first lines of a stack repeat the message. */
  readonly stack?: string;
  readonly cause?: SafeError;
}

const deepestCause = 4;
const sqlState = /^[0-9A-Z]{5}$/;
/** Classes of SQLSTATE whose messages name tables, roles and limits, never values: connection, integrity, login, rollback, names, resources, operator. */
const plainClasses = new Set(['08', '23', '25', '28', '3D', '40', '42', '53', '55', '57', '58']);
/** A syntax error quotes the statement at the place. */
const quotesStatement = '42601';
/** The name of a table, role, constraint; what else stands in double quotes is somebody's text. */
const plainName = /^[A-Za-z_][\w.$-]{0,62}$/;

/**
 * Takes from an error what an operator needs and leaves the rest: TypeORM hangs the statement's parameters on its errors,
 * PostgreSQL quotes values in `detail` and in messages of class 22, the driver hangs its client (with keys) on some.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: error === null ? 'null' : typeof error };
  const message = messageOf(error);
  const stack = framesOf(error);
  return {
    type: error.constructor.name || error.name,
    ...(message ? { message } : {}),
    ...names(error),
    ...(stack ? { stack } : {}),
    ...(error.cause !== undefined && depth < deepestCause ? { cause: safeError(error.cause, depth + 1) } : {}),
  };
}

/** The same as lines of text, for what is written when there is no log yet. */
export function describeError(error: unknown): string {
  const { type, message, code, table, constraint, routine, stack, cause } = safeError(error);
  const place = Object.entries({ code, table, constraint, routine }).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  const head = `${type}${message ? `: ${message}` : ''}${place.length > 0 ? ` (${place.join(', ')})` : ''}`;
  return [head, ...(stack ? [stack] : []), ...(cause ? [`caused by ${describeError((error as Error).cause)}`] : [])].join('\n');
}

function names(error: Error): Pick<SafeError, 'code' | 'table' | 'constraint' | 'routine'> {
  const short = (name: string): Record<string, string> => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' && /^[\w.$-]{1,63}$/.test(value) ? { [name]: value } : {};
  };
  return { ...short('code'), ...short('table'), ...short('constraint'), ...short('routine') };
}

function messageOf(error: Error): string {
  const code: unknown = Reflect.get(error, 'code');
  // JSON.parse quotes what it could not read.
  if (error instanceof SyntaxError) return '';
  if (typeof code === 'string' && sqlState.test(code) && (code === quotesStatement || !plainClasses.has(code.slice(0, 2)))) return '';
  return error.message.replace(/"([^"]*)"/g, (whole, inner: string) => (plainName.test(inner) ? whole : '"…"'));
}

function framesOf(error: Error): string {
  const stack = error.stack ?? '';
  const at = error.message === '' ? -1 : stack.indexOf(error.message);
  const rest = at < 0 ? stack : stack.slice(at + error.message.length);
  return rest
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
}
