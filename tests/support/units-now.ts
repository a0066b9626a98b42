import { catalogueSince, loadCatalogue } from '#units';
import { parseCivilDate, type CivilDate } from '#platform/time';

export const day = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};

/** The units of some provinces as a snapshot knows them; ids are their codes. */
export async function unitsNow(provinceCodes: readonly string[], on = day('2026-11-25')) {
  const all = await loadCatalogue(on);
  return all
    .filter((unit) => provinceCodes.includes(unit.provinceCode ?? unit.code) && (unit.provinceCode !== null || unit.code.length === 2))
    .map((unit) => ({
      id: unit.code,
      code: unit.code,
      kind: unit.kind,
      name: unit.name,
      parentCode: unit.provinceCode,
      validFrom: day(catalogueSince),
      validTo: null,
      formerNames: [] as string[],
    }));
}
