import { AppError, defineErrors } from '#platform/errors';

const databaseErrors = defineErrors({
  DATABASE_UNREACHABLE: {
    kind: 'unavailable',
    vi: 'Máy chủ dữ liệu tạm thời không trả lời nên chưa làm được việc này. Hãy giữ lại nội dung đang viết và thử lại sau ít phút.',
    en: 'The database does not answer for the moment. Keep what you were writing and try again in a few minutes.',
  },
});

const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** Shut down, crashed, not yet started, no connection left. */
const states = new Set(['57P01', '57P02', '57P03', '53300']);
/** What driver and mapper say without a code. */
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (was closed|has encountered a connection error)|Driver not Connected)/;
const deepest = 4;

/** True when an error says that the database server cannot be asked at this moment, not that it answered something. */
export function isUnreachable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > deepest) return false;
  const { code, name, message, cause, driverError, thrownValue, errors } = error as Partial<Record<string, unknown>>;
  if (typeof code === 'string' && (systemCodes.has(code) || states.has(code) || /^08\w{3}$/.test(code))) return true;
  // the mapper gives a connection back when it breaks, and says so to whoever still works on it
  if ((typeof message === 'string' && sentences.test(message)) || name === 'QueryRunnerAlreadyReleasedError') return true;
  // as the mapper and as graphql wrap what was thrown
  return [cause, driverError, thrownValue, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].some((each) => isUnreachable(each, depth + 1));
}

/** What was thrown, as a typed error; null when nobody declared it. */
export function typedErrorOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  return isUnreachable(error) ? databaseErrors.DATABASE_UNREACHABLE() : null;
}
