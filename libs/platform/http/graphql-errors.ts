import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { typedErrorOf } from '#platform/db';
import { type AppError, commonErrors } from '#platform/errors';

/** What is wrong with a variable, by what the layer says of it; else {@link layerSentences}. */
const variableSentences: readonly (readonly [RegExp, string])[] = [
  [/not to be null|was not provided/, 'Còn trống mà bắt buộc phải có. Hãy điền vào.'],
  [/; Date(?:Time)?: /, 'Ngày, giờ chưa đúng. Hãy chọn lại; năm ghi đủ bốn chữ số, từ 1900 đến 2199.'],
  [/does not exist in "\w+" enum/, 'Giá trị này không có trong danh sách được nhận. Hãy chọn lại.'],
  [/; (?:Int|Float) cannot represent/, 'Hãy ghi một số, chỉ gồm chữ số.'],
];

/** HTTP status of each kind of error, where an answer is not GraphQL's own 200. */
export const httpStatus = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} as const;

/** Sentences for what the GraphQL layer itself refuses; its own English says the detail. */
const layerSentences: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'Câu truy vấn GraphQL sai cú pháp.',
  GRAPHQL_VALIDATION_FAILED: 'Câu truy vấn GraphQL không hợp lệ hoặc vượt giới hạn.',
  BAD_USER_INPUT: 'Giá trị truyền vào không đúng kiểu.',
  BAD_REQUEST: 'Yêu cầu không đúng dạng.',
  OPERATION_RESOLUTION_FAILURE: 'Không rõ cần chạy truy vấn nào trong tài liệu.',
  PERSISTED_QUERY_NOT_FOUND: 'Không có truy vấn đã lưu này.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Máy chủ không nhận truy vấn đã lưu theo cách này.',
};

/** An error as an answer shows it: code, kind, Vietnamese sentence, English, details; never a stack. */
export function errorExtensions(error: AppError, requestId: string): Record<string, unknown> {
  return { code: error.code, kind: error.kind, messageEn: error.en, details: error.details, requestId };
}

/** A typed error as GraphQL's own, for use where the layer needs one before any resolver runs. */
export function asGraphQLError(error: AppError, requestId: string): GraphQLError {
  return new GraphQLError(error.vi, { extensions: { ...errorExtensions(error, requestId), http: { status: httpStatus[error.kind] } } });
}

/**
 * Makes `formatError` of a schema.
 * @param onUnknown is told of every error nobody declared, with the id that the caller was given
 */
export function errorFormatter(newRequestId: () => string, onUnknown: (error: unknown, requestId: string) => void) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
    const known = typedErrorOf(cause);
    if (known) return { ...place, message: known.vi, extensions: errorExtensions(known, newRequestId()) };
    // The layer refuses some documents without a code of its own: a mutation where the schema has none.
    const refused = cause instanceof GraphQLError && !cause.path && !cause.originalError && cause.extensions['code'] === undefined;
    const given = typeof formatted.extensions?.['code'] === 'string' ? formatted.extensions['code'] : '';
    const code = refused ? 'BAD_REQUEST' : given;
    const sentence = layerSentences[code];
    if (sentence) return { ...place, ...refusalOf(code, sentence, formatted.message) };
    if (formatted.extensions?.['kind']) return { ...place, message: formatted.message, extensions: formatted.extensions };
    const requestId = newRequestId();
    onUnknown(cause, requestId);
    const internal = commonErrors.INTERNAL({ requestId });
    return { ...place, message: internal.vi, extensions: errorExtensions(internal, requestId) };
  };
}

/** A refusal of the layer; of a variable it names the field, as the faults of a payload do. */
function refusalOf(code: string, sentence: string, said: string): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const field = code === 'BAD_USER_INPUT' ? (/ at "(?:input\.)?([^"]+)"/.exec(said) ?? /^Variable "\$(\w+)"/.exec(said))?.[1] : undefined;
  const known = field === undefined ? undefined : variableSentences.find(([sign]) => sign.test(said));
  return { message: known?.[1] ?? `${sentence} (${said})`, extensions: { code, kind: 'invalid', messageEn: said, ...(field === undefined ? {} : { field }) } };
}
