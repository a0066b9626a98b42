const onset = '(?:b|ch?|d|đ|gi|gh?|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th|tr|t|v|x)?';
const rhymes =
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăk|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây|e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu|' +
  'i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|' +
  'oi|om|on|ong|ooc|oong|op|ot|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt|u|ua|uâc|uân|uâng|uât|uây|uc|uê|uêch|uênh|ui|um|un|ung|uôc|uôi|uôm|uôn|uông|uôt|' +
  'uơ|up|ut|uy|uya|uych|uyên|uyêt|uynh|uyt|uyu|ư|ưa|ưc|ưi|ưm|ưn|ưng|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu|ưt|ưu|y|yêm|yên|yêng|yêt|yêu';
const form = new RegExp(`^${onset}(?:${rhymes})$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** True for a syllable that Vietnamese could have; both places of a tone (hòa, hoà) are right. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const marks = apart.match(tones) ?? [];
  const plain = apart.replace(tones, '').normalize('NFC');
  if (marks.length > 1 || !form.test(plain)) return false;
  // What ends in a stop has the tones sắc or nặng alone.
  return !/(?:c|ch|k|p|t)$/u.test(plain) || marks.length === 0 || marks[0] === '\u0301' || marks[0] === '\u0323';
}
