import { defineErrors } from '#platform/errors';

/** Most items of one document, all its lists together: as many as of one page. */
export const mostRows = 1_000;

const rowErrors = defineErrors({
  ROWS_TOO_MANY: {
    kind: 'invalid',
    vi: 'Một câu hỏi lấy nhiều nhất {most} mục, cộng mọi danh sách trong đó. Hãy hỏi làm nhiều lần.',
    en: 'One document takes {most} items at most, all of its lists together. Ask in several.',
  },
});

const asked = new WeakMap<object, Map<string, number>>();

/**
 * Counts what the lists of one document ask for. Sizes may stand in variables, so no rule of validation knows them.
 * @param request stands for one run of a document
 * @param list key of the list in the answer: a run that is repeated counts once
 * @throws ROWS_TOO_MANY
 */
export function askRows(request: object, list: string, first: number): void {
  const lists = asked.get(request) ?? new Map<string, number>();
  asked.set(request, lists.set(list, first));
  if ([...lists.values()].reduce((sum, each) => sum + each, 0) > mostRows) throw rowErrors.ROWS_TOO_MANY({ most: mostRows });
}
