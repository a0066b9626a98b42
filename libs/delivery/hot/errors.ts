import { defineErrors } from '#platform/errors';

export const documentErrors = defineErrors({
  DOCUMENT_UNKNOWN: {
    kind: 'not_found',
    vi: 'Máy chủ không có truy vấn với mã này. Hãy gửi cả câu truy vấn bằng POST.',
    en: 'No trusted document has this id. Send the whole document by POST.',
  },
  VARIABLES_INVALID: {
    kind: 'invalid',
    vi: 'Tham số variables phải là một đối tượng JSON.',
    en: 'The parameter variables must be a JSON object.',
  },
});
