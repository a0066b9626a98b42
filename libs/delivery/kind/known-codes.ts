import { defineErrors } from '#platform/errors';
import { residualTopic, topics } from '../topic/topics.js';
import { kindCodes } from './kind-codes.js';

/** Codes of topics that a list can be narrowed to: the class of those without a topic is one of them. */
export const topicCodes: readonly string[] = [...topics, residualTopic].map(({ code }) => code);

const codeErrors = defineErrors({
  CODE_UNKNOWN: {
    kind: 'invalid',
    vi: 'Tham số {field} có mã không tồn tại. Hãy chọn trong các mã: {codes}.',
    en: 'The argument {field} names a code that does not exist. Choose one of: {codes}.',
  },
});

/**
 * Lets a code through that the product knows; no table is asked for it.
 * @param field the argument, as the question names it
 * @throws CODE_UNKNOWN with the field and the codes there are
 */
function knownCode(codes: readonly string[], known: ReadonlySet<string>, field: string, given: string): string {
  if (!known.has(given)) throw codeErrors.CODE_UNKNOWN({ field, codes });
  return given;
}

const knownKinds = new Set(kindCodes);
const knownTopics = new Set(topicCodes);

/** @throws CODE_UNKNOWN */
export const knownKind = (field: string, given: string): string => knownCode(kindCodes, knownKinds, field, given);
/** @throws CODE_UNKNOWN */
export const knownTopic = (field: string, given: string): string => knownCode(topicCodes, knownTopics, field, given);
