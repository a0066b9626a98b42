import type { OpenScope } from '#platform/db';
import { nameKey, plainWords } from '#province';
import { tableFault, type TableFault } from './faults.js';
import type { TableColumn } from './table.js';

/** A portal as rows of a sheet name it. */
export interface NamedPortal {
  readonly id: string;
  readonly name: string;
  /** Its canonical host name, empty when it has none. */
  readonly host: string;
}

/** The two columns by which a row says whose it is. */
export const portalColumns: readonly TableColumn<'host' | 'name'>[] = [
  { key: 'host', title: 'Tên miền', synonyms: ['địa chỉ', 'host', 'domain'] },
  { key: 'name', title: 'Trang', synonyms: ['tên trang', 'cổng', 'tên cổng', 'trang thông tin điện tử', 'đơn vị', 'tên đơn vị'] },
];

/** Portals of a scope, to be found by any of their hosts or by their name. */
export class KnownPortals {
  private readonly hosts: ReadonlyMap<string, NamedPortal>;
  private readonly names: ReadonlyMap<string, readonly NamedPortal[]>;
  private readonly plainNames: ReadonlyMap<string, readonly NamedPortal[]>;

  constructor(
    readonly all: readonly NamedPortal[],
    hosts: readonly { readonly host: string; readonly id: string }[],
  ) {
    const byId = new Map(all.map((portal) => [portal.id, portal]));
    this.hosts = new Map(hosts.flatMap(({ host, id }) => [byId.get(id) ?? []].flat().map((portal): [string, NamedPortal] => [host, portal])));
    this.names = Map.groupBy(all, ({ name }) => nameKey(name));
    this.plainNames = Map.groupBy(all, ({ name }) => plainWords(name));
  }

  /** Reads them in an open scope of the role `supervision`: nothing outside of the subtree is found. */
  static async of({ manager }: OpenScope): Promise<KnownPortals> {
    const portals: NamedPortal[] = await manager.query(
      `select p.portal_id as id, p.name, coalesce(h.host, '') as host from portal p
       left join portal_host h on h.portal_id = p.portal_id and h.is_primary
       where p.portal_id = any ((select scope.portals())::uuid[]) order by p.name, p.portal_id`,
    );
    const hosts: { host: string; id: string }[] = await manager.query(
      'select host, portal_id as id from portal_host where portal_id = any ((select scope.portals())::uuid[])',
    );
    return new KnownPortals(portals, hosts);
  }

  /** The portal that a row names in either column, or what is wrong with them. */
  find(host: string, name: string): NamedPortal | TableFault {
    const [byHost, byName] = [host, name].map((text) => (text === '' ? [] : this.named(text)));
    const column = host === '' ? 'Trang' : 'Tên miền';
    const found = host === '' ? byName : byHost;
    if (host === '' && name === '') return tableFault('ROW_PORTAL_MISSING', column);
    const [portal, ...more] = found ?? [];
    if (!portal) return tableFault('ROW_PORTAL_UNKNOWN', column);
    if (more.length > 0) return tableFault('ROW_PORTAL_AMBIGUOUS', column);
    if (host !== '' && name !== '' && !byName?.some(({ id }) => id === portal.id)) return tableFault('ROW_PORTAL_DIFFERS', 'Trang');
    return portal;
  }

  private named(text: string): readonly NamedPortal[] {
    const host = text
      .toLowerCase()
      .replace(/^https?:\/\//u, '')
      .replace(/\/.*$/u, '');
    const byHost = this.hosts.get(host);
    return byHost ? [byHost] : (this.names.get(nameKey(text)) ?? this.plainNames.get(plainWords(text)) ?? []);
  }
}
