import { request } from '../../api/request.js';
import { SetContactsDocument, SetLinksDocument } from '../../gql/graphql.js';
import { Line } from './fields.js';
import { ListForm } from './list-form.js';
import type { Look } from './queries.js';
import { useKeep } from './use-keep.js';

interface PartProps {
  readonly portalId: string;
  readonly look: Look;
}

type Link = Look['links'][number];

const usualGroups = ['Trung ương', 'Tỉnh, thành phố', 'Sở, ban, ngành', 'Xã, phường'] as const;

/** Linked sites by group, or shortcuts to services; the list that is not shown is kept as it was. */
export function Links({ portalId, look, place }: PartProps & { readonly place: Link['place'] }) {
  const isLinks = place === 'LINKS';
  const list = isLinks ? 'lien-ket-website' : 'loi-tat-dich-vu';
  const kept = useKeep(
    portalId,
    look.links.filter((link) => link.place === place),
    async (rows, stamp) => {
      const others = look.links.filter((link) => link.place !== place);
      return (await request(SetLinksDocument, { input: { portalId, stamp, links: [...rows, ...others] } })).setLinks;
    },
  );
  const groups = [...new Set([...usualGroups, ...kept.rows.map(({ group }) => group).filter(Boolean)])];
  return (
    <>
      <datalist id={`${list}-nhom`}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <ListForm
        id={list}
        part="links"
        title={isLinks ? 'Liên kết website' : 'Lối tắt dịch vụ'}
        lead={
          isLinks
            ? `Trang của cơ quan khác, theo nhóm: ${usualGroups.join(', ')}.`
            : 'Những việc người dân hay tìm: Dịch vụ công, Thủ tục hành chính, Phản ánh kiến nghị, Lịch tiếp công dân, Đường dây nóng.'
        }
        kept={kept}
        nameOf={(link) => link.name || 'liên kết chưa có tên'}
        add={{
          label: isLinks ? 'Thêm liên kết' : 'Thêm lối tắt',
          make: () => ({ place, group: isLinks ? (kept.rows.at(-1)?.group ?? usualGroups[0]) : '', name: '', address: '' }),
        }}
      >
        {(link, index) => {
          const field = `links.${String(index)}`;
          const line = (name: 'group' | 'name' | 'address', label: string, description?: string) => (
            <Line
              list={list}
              field={`${field}.${name}`}
              label={label}
              {...(description ? { description } : {})}
              faults={kept.faults}
              value={link[name]}
              onChange={(value) => {
                kept.change(index, { [name]: value });
              }}
            />
          );
          return (
            <>
              {isLinks && line('group', 'Nhóm')}
              {line('name', 'Tên')}
              {line('address', 'Địa chỉ', '/… cho trang này; https://… cho trang khác.')}
            </>
          );
        }}
      </ListForm>
    </>
  );
}

const contactLines = [
  ['name', 'Đơn vị, người phụ trách', 'text'],
  ['duty', 'Nội dung phụ trách', 'text'],
  ['phone', 'Điện thoại', 'tel'],
  ['email', 'Thư điện tử', 'email'],
] as const;

/** Offices and officers of the contact page. */
export function Contacts({ portalId, look }: PartProps) {
  const list = 'danh-ba';
  const kept = useKeep(
    portalId,
    look.contacts,
    async (contacts, stamp) => (await request(SetContactsDocument, { input: { portalId, stamp, contacts } })).setContacts,
  );
  return (
    <ListForm
      id={list}
      part="contacts"
      title="Danh bạ liên hệ"
      lead="Hiện ở trang Liên hệ. Chỉ ghi điện thoại và thư điện tử công vụ."
      kept={kept}
      nameOf={({ name }) => name || 'dòng chưa có tên'}
      add={{ label: 'Thêm dòng', make: () => ({ name: '', duty: '', phone: '', email: '' }) }}
    >
      {(contact, index) =>
        contactLines.map(([name, label, type]) => (
          <Line
            key={name}
            list={list}
            field={`contacts.${String(index)}.${name}`}
            label={label}
            type={type}
            faults={kept.faults}
            value={contact[name]}
            onChange={(value) => {
              kept.change(index, { [name]: value });
            }}
          />
        ))
      }
    </ListForm>
  );
}
