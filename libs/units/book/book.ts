import type { Operation } from '../succession/record-succession.js';
import type { UnitKind } from '../unit/unit.js';

/** A unit of one of the two lists, before or since the reform. */
export interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  /** Name of the old district, where the source names it. */
  readonly district: string | null;
}

/** A unit from one day to another, as a source tells it; the parent by its key in the book. */
export interface BookVersion {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly because: string;
}

export interface BookUnit {
  readonly key: string;
  /** From the first day to the last, without a gap. */
  readonly versions: readonly BookVersion[];
}

export interface BookPart {
  readonly predecessor: string;
  readonly successor: string | null;
  readonly extent: 'whole' | 'part';
}

export interface BookSuccession {
  readonly on: string;
  readonly operation: Operation;
  readonly resolution: string;
  /** Source that tells it. */
  readonly note: string;
  readonly parts: readonly BookPart[];
}

/** What a source says wrongly or leaves open. Nothing of it is passed over in silence. */
export const faultKinds = {
  row_without_unit: 'Dòng không ghi đơn vị cũ (row without an old unit)',
  old_without_code: 'Đơn vị cũ không có mã, không nạp được (old unit without a code, not loaded)',
  new_code_wrong: 'Mã mới sai, đã tìm theo tên (wrong new code, found by name)',
  new_code_unknown: 'Mã mới không có trong danh mục hiện hành (new code not in the current list)',
  old_code_unknown: 'Mã cũ không có trong danh mục trước sắp xếp (old code not in the list before)',
  province_unknown: 'Không có tỉnh này (no such province)',
  row_twice: 'Dòng lặp lại (row given twice)',
  without_predecessor: 'Đơn vị mới không có đơn vị cũ (new unit without a predecessor)',
  without_heir: 'Đơn vị cũ không có đơn vị kế thừa (old unit without an heir)',
  province_differs: "Đơn vị kế thừa ở tỉnh khác tỉnh kế thừa của đơn vị cũ (heir in another province than the old unit's province went into)",
  label_collision: 'Trùng tên miền trong một tỉnh, cần quyết định (same host label, to decide)',
  special_zone: 'Đặc khu: quy tắc tên miền chưa nêu, cần xác nhận (special zone, label to confirm)',
} as const;
export type FaultKind = keyof typeof faultKinds;

export interface Fault {
  readonly kind: FaultKind;
  /** Code that the fault is of; empty when it has none. */
  readonly code: string;
  /** What the source says. */
  readonly text: string;
}

/** Everything one source tells of units, before the database is asked. */
export interface UnitBook {
  readonly source: 'package' | 'files';
  readonly note: string;
  /** True when it names the districts; else old communes stand under their province. */
  readonly hasDistricts: boolean;
  readonly units: readonly BookUnit[];
  readonly successions: readonly BookSuccession[];
  readonly faults: readonly Fault[];
  readonly applied: { readonly oldCommunes: number; readonly divided: number };
}
