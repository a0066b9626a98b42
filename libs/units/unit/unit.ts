export const unitKinds = ['province', 'department', 'district', 'commune', 'special_zone'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Kinds that may stand over a kind. A province stands under nothing; districts end by 2025-07-01 (Law 72/2025/QH15). */
const parentKinds: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  province: [],
  department: ['province'],
  district: ['province'],
  commune: ['province', 'district'],
  special_zone: ['province'],
};

/** True when a unit of a kind may stand under one of another kind; null: under nothing. */
export function mayStandUnder(kind: UnitKind, parentKind: UnitKind | null): boolean {
  return parentKind === null ? parentKinds[kind].length === 0 : parentKinds[kind].includes(parentKind);
}

/** A unit from one day to another. */
export interface UnitVersion {
  readonly unitId: string;
  readonly code: string;
  readonly kind: UnitKind;
  /** Full name with its type word. */
  readonly name: string;
  readonly parentId: string | null;
  /** First day. */
  readonly validFrom: string;
  /** First day on which it is no longer so; null: it holds. */
  readonly validTo: string | null;
  /** Number of the resolution that ordered it, or where it is known from. */
  readonly because: string;
}

/** True when the stretch of days holds that day. */
export function holdsOn({ validFrom, validTo }: Pick<UnitVersion, 'validFrom' | 'validTo'>, on: string): boolean {
  return validFrom <= on && (validTo === null || on < validTo);
}
