/** What sort of trouble an error is; decides the HTTP status and whether trying again makes sense. */
export type ErrorKind = 'unauthenticated' | 'forbidden' | 'not_found' | 'invalid' | 'conflict' | 'rate_limited' | 'unavailable' | 'internal';

export interface ErrorText {
  readonly kind: ErrorKind;
  /** Says what is wrong and what to do. `{name}` is replaced by the detail of that name. */
  readonly vi: string;
  readonly en: string;
}

/** Values put into the sentence; ids, codes and counts only, never text or personal data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A typed error: its code is stable, its sentences say what to do. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly vi: string;
  readonly en: string;

  constructor(
    readonly code: string,
    text: ErrorText,
    readonly details: ErrorDetails = {},
  ) {
    super(fill(text.en, details));
    this.name = 'AppError';
    this.kind = text.kind;
    this.vi = fill(text.vi, details);
    this.en = this.message;
  }
}

function fill(sentence: string, details: ErrorDetails): string {
  const written = (value: ErrorDetails[string]): string => (typeof value === 'object' ? value.join(', ') : String(value));
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => written(details[name] ?? whole));
}

const catalogue = new Map<string, ErrorText>();

/**
 * Declares the errors of a lib and returns one function for each code that makes the error.
 * @throws Error when a code is declared twice
 */
export function defineErrors<const T extends Record<string, ErrorText>>(texts: T): { readonly [K in keyof T]: (details?: ErrorDetails) => AppError } {
  const makers: Partial<Record<keyof T, (details?: ErrorDetails) => AppError>> = {};
  for (const code of Object.keys(texts) as (keyof T & string)[]) {
    const text = texts[code];
    if (!text) continue;
    if (catalogue.has(code)) throw new Error(`error code ${code} is declared twice`);
    catalogue.set(code, text);
    makers[code] = (details) => new AppError(code, text, details);
  }
  return makers as { readonly [K in keyof T]: (details?: ErrorDetails) => AppError };
}

/** Every declared error by code; docs/reference/errors.md is generated from it. */
export function errorCatalogue(): ReadonlyMap<string, ErrorText> {
  return catalogue;
}

/** The Vietnamese sentence of an error of which code and details were kept. @returns the code itself when nothing declares it any more */
export function sentenceOf(code: string, details?: ErrorDetails): string {
  const text = catalogue.get(code);
  return text ? new AppError(code, text, details).vi : code;
}

/** Errors any part may raise. */
export const commonErrors = defineErrors({
  UNAUTHENTICATED: {
    kind: 'unauthenticated',
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết. Hãy đăng nhập lại.',
    en: 'You are not signed in or the session has ended. Sign in again.',
  },
  FORBIDDEN: {
    kind: 'forbidden',
    vi: 'Bạn không có quyền làm việc này. Hãy hỏi quản trị trang của đơn vị.',
    en: 'You may not do this. Ask the administrator of your portal.',
  },
  NOT_FOUND: { kind: 'not_found', vi: 'Không tìm thấy. Có thể đã bị gỡ hoặc địa chỉ không đúng.', en: 'Not found. It may be gone or the address is wrong.' },
  BODY_UNREADABLE: {
    kind: 'invalid',
    vi: 'Không đọc được nội dung gửi lên. Hãy gửi JSON đúng cú pháp, bằng UTF-8.',
    en: 'What was sent cannot be read. Send well-formed JSON in UTF-8.',
  },
  BODY_TOO_LARGE: {
    kind: 'invalid',
    vi: 'Nội dung gửi lên dài hơn mức nhận ở địa chỉ này. Hãy gửi làm nhiều lần.',
    en: 'What was sent is longer than this address takes. Send it in parts.',
  },
  INPUT_INVALID: {
    kind: 'invalid',
    vi: 'Ô {field} chưa đúng. Hãy sửa rồi gửi lại.',
    en: 'The field {field} is not right. Correct it and send again.',
  },
  INTERNAL: {
    kind: 'internal',
    vi: 'Hệ thống gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã {requestId}.',
    en: 'Something went wrong. Try again; if it happens again, report the code {requestId}.',
  },
  UNAVAILABLE: { kind: 'unavailable', vi: 'Hệ thống đang bận. Hãy thử lại sau ít phút.', en: 'The service is busy. Try again in a few minutes.' },
});
