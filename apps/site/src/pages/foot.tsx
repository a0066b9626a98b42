import type { ComponentChildren } from 'preact';
import { inVietnamese, siteName, type Look, type View } from '../view.js';
import { openWordsIn } from '../words/open-words.js';
import { policyWordsIn } from '../words/policy-words.js';

/**
 * Who answers for the site, how to reach them, and how to cite it; ways to the pages that help, and the platform.
 * @param address of the page, for whoever holds it on paper; null where the page has it in its text
 */
export function Foot({ view, address }: { view: View; address: string | null }) {
  const { portal, look, words, paths } = view;
  const open = openWordsIn(words.lang);
  return (
    <footer class="foot" id="lien-he">
      <div class="wide">
        <h2>{siteName(view)}</h2>
        {portal.superiorName ? <div class="of">{portal.superiorName}</div> : null}
        <Contact view={view} />
        {look.trustLabel ? <Trust view={view} label={look.trustLabel} /> : null}
        <p class="source">{words.cite(siteName(view))}</p>
        {address === null ? null : <p class="on-paper">{address}</p>}
        <nav class="ends" aria-label={words.helpful}>
          <ul>
            <li>
              <a href="#dau-trang">{words.toTop}</a>
            </li>
            <li>
              <a href={paths.contact}>{words.contact}</a>
            </li>
            <li>
              <a href={paths.channels}>{words.channels}</a>
            </li>
            <li>
              <a href={paths.siteMap}>{words.siteMap}</a>
            </li>
            <li>
              <a href={paths.access}>{words.accessTitle}</a>
            </li>
            <li>
              <a href={paths.policy}>{policyWordsIn(words.lang).title}</a>
            </li>
            <li>
              <a href={paths.feeds}>{open.feeds}</a>
            </li>
            <li>
              <a href={paths.openData}>{open.data}</a>
            </li>
          </ul>
        </nav>
        <p class="platform">{words.platform(view.platformLabel)}</p>
      </div>
    </footer>
  );
}

/** The trust label while it holds; the register's own picture would be a script of another site. */
function Trust({ view: { words }, label: { holder, code, address } }: { view: View; label: NonNullable<Look['trustLabel']> }) {
  const text = words.trustLabelLine(code, holder);
  return (
    <p class="trust">
      <strong>{words.trustLabel}</strong> {address ? <a href={address}>{text}</a> : text}
    </p>
  );
}

/** Who answers for the site and how to reach them. */
export function Contact({ view }: { view: View }) {
  const { portal, words } = view;
  const own = (text: string) => <span {...inVietnamese(view)}>{text}</span>;
  const { address, phone, fax, email, responsible } = portal.contact;
  const { owner, licence } = portal;
  return (
    <dl>
      {owner ? <Row term={words.owner}>{own(owner)}</Row> : null}
      {licence ? <Row term={words.licence}>{words.licenceLine(licence.number, words.date(licence.issuedOn), licence.issuedBy)}</Row> : null}
      {responsible ? <Row term={words.responsible}>{own(responsible)}</Row> : null}
      {address ? <Row term={words.address}>{own(address)}</Row> : null}
      {phone ? (
        <Row term={words.phone}>
          <Phone number={phone} />
        </Row>
      ) : null}
      {fax ? <Row term={words.fax}>{fax}</Row> : null}
      {email ? (
        <Row term={words.email}>
          <a href={`mailto:${email}`}>{email}</a>
        </Row>
      ) : null}
    </dl>
  );
}

/** A telephone number that can be tapped. */
export function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>;
}

function Row({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
