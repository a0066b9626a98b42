import type { ComponentChildren } from 'preact';
import { civilDateText } from '#web';
import { paths, siteKind, type Portal } from '../view.js';

/** Who answers for the site, how to reach them, and how to cite it. */
export function Foot({ portal }: { portal: Portal }) {
  const { address, phone, fax, email, responsible } = portal.contact;
  const { owner, licence } = portal;
  const name = `${siteKind(portal)} ${portal.name}`;
  return (
    <footer class="foot" id="lien-he">
      <div class="wide">
        <h2>{name}</h2>
        {portal.superiorName ? <div class="of">{portal.superiorName}</div> : null}
        <dl>
          {owner ? <Row term="Cơ quan chủ quản">{owner}</Row> : null}
          {licence ? (
            <Row term="Giấy phép">
              Số {licence.number}, cấp ngày {civilDateText(licence.issuedOn)}, {licence.issuedBy}
            </Row>
          ) : null}
          {responsible ? <Row term="Chịu trách nhiệm chính">{responsible}</Row> : null}
          {address ? <Row term="Địa chỉ">{address}</Row> : null}
          {phone ? (
            <Row term="Điện thoại">
              <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
            </Row>
          ) : null}
          {fax ? <Row term="Fax">{fax}</Row> : null}
          {email ? (
            <Row term="Thư điện tử">
              <a href={`mailto:${email}`}>{email}</a>
            </Row>
          ) : null}
        </dl>
        <p>
          <a href={paths.channels}>Kênh chính thức</a>
        </p>
        <p class="source">Ghi rõ nguồn “{name}” khi phát hành lại thông tin từ trang này.</p>
      </div>
    </footer>
  );
}

function Row({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
