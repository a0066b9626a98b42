import type { CivilDate } from '#platform/time';
import { hostLabel, type NewLicence, type PortalContact, type PortalKind, type PortalPalette, type PortalState, type UnitKind } from '#units';

/** A unit as it is today, or as it last was or first will be. */
export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentCode: string | null;
  readonly validFrom: CivilDate;
  /** First day on which it is no longer so. */
  readonly validTo: CivilDate | null;
  /** Names it had before. */
  readonly formerNames: readonly string[];
}

export interface KnownPortal {
  readonly id: string;
  readonly unitId: string;
  readonly kind: PortalKind;
  readonly state: PortalState;
  readonly name: string;
  readonly superiorName: string;
  readonly bannerLine: string;
  readonly palette: PortalPalette;
  readonly contact: PortalContact;
  readonly host: string;
  readonly hosts: readonly string[];
  readonly licences: readonly Pick<NewLicence, 'number' | 'issuedOn'>[];
}

/** Everything a plan is measured against: read once for a file, however many rows it has. */
export interface Snapshot {
  readonly today: CivilDate;
  /** Province to whose units the import is bound; null: the operator's, over all. */
  readonly provinceCode: string | null;
  readonly units: readonly KnownUnit[];
  readonly portals: readonly KnownPortal[];
  /** Portal by host, over the whole deployment. */
  readonly hosts: ReadonlyMap<string, string>;
  /** Person who answers for the invitations of a province's rows, by its code. */
  readonly answering: ReadonlyMap<string, string>;
}

/** Ways into a snapshot that a plan asks row by row. */
export class Lookup {
  readonly today: CivilDate;
  readonly provinceCode: string | null;
  readonly hosts: ReadonlyMap<string, string>;
  readonly answering: ReadonlyMap<string, string>;
  private readonly byCode: ReadonlyMap<string, readonly KnownUnit[]>;
  private readonly byParent: ReadonlyMap<string | null, readonly KnownUnit[]>;
  private readonly portalsByUnit: ReadonlyMap<string, readonly KnownPortal[]>;

  private readonly labels = new Map<string, ReadonlyMap<string | null, readonly string[]>>();

  constructor(snapshot: Snapshot) {
    this.today = snapshot.today;
    this.provinceCode = snapshot.provinceCode;
    this.hosts = snapshot.hosts;
    this.answering = snapshot.answering;
    this.byCode = Map.groupBy(snapshot.units, (unit) => unit.code);
    this.byParent = Map.groupBy(
      snapshot.units.filter((unit) => this.isNow(unit)),
      (unit) => unit.parentCode,
    );
    this.portalsByUnit = Map.groupBy(snapshot.portals, (portal) => portal.unitId);
  }

  isNow(unit: KnownUnit): boolean {
    return unit.validFrom <= this.today && (unit.validTo === null || unit.validTo > this.today);
  }

  /** The unit of a code today; else the one that had it last. */
  unit(code: string): KnownUnit | null {
    const all = this.byCode.get(code) ?? [];
    return all.find((unit) => this.isNow(unit)) ?? all.reduce<KnownUnit | null>((last, each) => (last && last.validFrom >= each.validFrom ? last : each), null);
  }

  under(provinceCode: string): readonly KnownUnit[] {
    return this.byParent.get(provinceCode) ?? [];
  }

  provinces(): readonly KnownUnit[] {
    return this.byParent.get(null) ?? [];
  }

  /** Codes of the communes of a province whose names give this label. */
  labelled(provinceCode: string, label: string | null): readonly string[] {
    let labels = this.labels.get(provinceCode);
    if (!labels) {
      const communes = this.under(provinceCode).filter((unit) => unit.kind === 'commune' || unit.kind === 'special_zone');
      labels = new Map([...Map.groupBy(communes, (unit) => hostLabel(unit.name))].map(([each, units]) => [each, units.map((unit) => unit.code)]));
      this.labels.set(provinceCode, labels);
    }
    return labels.get(label) ?? [];
  }

  portals(unitId: string): readonly KnownPortal[] {
    return this.portalsByUnit.get(unitId) ?? [];
  }
}
