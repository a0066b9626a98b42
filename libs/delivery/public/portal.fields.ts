import { objectJson, type Fields } from '../hot/fields.js';
import type { RootField, Use } from '../hot/root-field.js';
import { instantJson } from '../hot/fields.js';

/** Fields of a section. @param alias of the table section */
export const sectionFields = (alias: string): Fields => ({ id: `${alias}.id`, slug: `${alias}.slug`, name: `${alias}.name`, nameEn: `${alias}.name_en` });

const licenceFields: Fields = { number: 'l.number', issuedOn: 'l.issued_on', issuedBy: 'l.issued_by', validUntil: 'l.valid_until' };
const suspensionFields: Fields = { startsAt: instantJson('n.starts_at'), expectedUntil: instantJson('n.expected_until'), reason: 'n.reason' };
const heirFields: Fields = { name: 'heir.name', host: `coalesce(hh.host, '')` };
const contactFields: Fields = Object.fromEntries(
  ['address', 'phone', 'fax', 'email', 'responsible'].map((name) => [name, `coalesce(p.contact ->> '${name}', '')`]),
);

/** Fields of the portal `p`. */
function portalFields(use: Use): Fields {
  const today = (): string => `${use.day()}::date`;
  return {
    id: 'p.portal_id',
    kind: { enumValue: 'p.kind' },
    name: 'p.name',
    superiorName: 'p.superior_name',
    bannerLine: 'p.banner_line',
    get owner() {
      return `coalesce((select u.name from portal_owner o join unit u on u.id = o.unit_id
        where o.portal_id = p.portal_id and o.valid_from <= ${today()} and (o.valid_to is null or o.valid_to > ${today()})), '')`;
    },
    state: { enumValue: 'p.state' },
    palette: { enumValue: 'p.palette' },
    emblem: { enumValue: 'p.emblem' },
    host: `coalesce((select main.host from portal_host main where main.portal_id = p.portal_id and main.is_primary), ${use.host()})`,
    // the one that holds today, the latest first
    licence: (asked) => `(select ${objectJson('Licence', licenceFields, asked)}
        from portal_licence l where l.portal_id = p.portal_id and ${today()} between l.issued_on and l.valid_until order by l.issued_on desc limit 1)`,
    suspension: (asked) => `(select ${objectJson('Suspension', suspensionFields, asked)}
        from portal_suspension n where n.portal_id = p.portal_id and n.ended_at is null)`,
    // portals that go on from a closed one (only a closed one has any); those that are not public yet are left out
    heirs: (asked) => {
      use.shows('select e.heir_portal_id from portal_heir e where e.portal_id = p.portal_id');
      return `(select coalesce(json_agg(${objectJson('Heir', heirFields, asked)} order by heir.name), '[]')
        from portal_heir e join portal heir on heir.portal_id = e.heir_portal_id and heir.state <> 'planned'
        left join portal_host hh on hh.portal_id = heir.portal_id and hh.is_primary
        where e.portal_id = p.portal_id)`;
    },
    monitoring: (asked) =>
      `(select ${objectJson('Monitoring', { host: 'm.host', site: 'm.site_id' }, asked)} from monitoring_code m where m.portal_id = p.portal_id)`,
    contact: (asked) => objectJson('PortalContact', contactFields, asked),
    // those of the menu of today
    sections: (asked) => `(select coalesce(json_agg(${objectJson('Section', sectionFields('s'), asked)} order by s.position, s.id), '[]')
        from section s where s.portal_id = p.portal_id and s.in_menu
          and coalesce(s.opens_on <= ${today()}, true) and coalesce(s.closes_on >= ${today()}, true))`,
  };
}

/** `portal(host)` as a part of a statement. */
export const portalRoot: RootField = {
  read: () => ({}),
  json: (use) => `case when p.portal_id is null then 'null'::json else ${objectJson('Portal', portalFields(use), use.asked)} end`,
};
