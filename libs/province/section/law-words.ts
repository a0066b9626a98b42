/** Kind of an instrument by the ending of its number. */
const kinds: readonly (readonly [ending: RegExp, word: string])[] = [
  [/NĐ-CP$/, 'Nghị định'],
  [/\/QH\d+$/, 'Luật'],
  [/\/TT-[A-ZĐ]+$/, 'Thông tư'],
  [/CT-TTg/, 'Chỉ thị'],
];

/** An instrument as people here cite it: Nghị định 224/2026/NĐ-CP, điều 9.1.d. */
export function lawWords(instrument: string, article = ''): string {
  const kind = kinds.find(([ending]) => ending.test(instrument))?.[1];
  return `${kind ? `${kind} ` : ''}${instrument}${article ? `, điều ${article}` : ''}`;
}
