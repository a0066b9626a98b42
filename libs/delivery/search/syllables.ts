// Every syllable of Vietnamese is one of these beginnings and one of these rimes; without accents.
const initials = ['', ...'b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')];
const rimes =
  'a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot u ua uac uan uang uat uau uay uc ue uech uen uenh ueo uet ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu'.split(
    ' ',
  );
const known = new Set(rimes);
const byLength = [...initials].sort((one, other) => other.length - one.length);

/** True for what can be a syllable of Vietnamese without its accents. */
export function isSyllable(word: string): boolean {
  return byLength.some((initial) => word.startsWith(initial) && known.has(word.slice(initial.length)));
}

/** Syllables that begin so, shortest first; at most `most`. */
export function syllablesFrom(beginning: string, most: number): string[] {
  const found = new Set<string>();
  for (const initial of initials) {
    for (const rime of rimes) {
      const syllable = initial + rime;
      if (syllable !== beginning && syllable.startsWith(beginning)) found.add(syllable);
    }
  }
  return [...found].sort((one, other) => one.length - other.length).slice(0, most);
}
