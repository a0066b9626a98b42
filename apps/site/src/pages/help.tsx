import type { ContactQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { addressOf, siteName, type Page, type View } from '../view.js';
import { Contact, Phone } from './foot.js';

type Contacts = NonNullable<ContactQuery['contacts']>;

/** Every page and section of the site in one list. */
export function siteMapPage(view: View): Page {
  const { portal, look, words, paths } = view;
  const pages = [
    [paths.home, words.home],
    [paths.contact, words.contact],
    [paths.access, words.accessTitle],
  ] as const;
  // what the portal put into its menu and is no section
  const others = look.menu.flatMap((entry) => [entry, ...entry.entries]).filter(({ section, address }) => !section && address !== null);
  const html = writePage(view, {
    title: words.siteMap,
    path: paths.siteMap,
    children: (
      <div class="panel">
        <h1>{words.siteMap}</h1>
        <h2>{words.pages}</h2>
        <ul class="places">
          {pages.map(([href, name]) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
          {others.map((entry) => (
            <li>
              <a href={addressOf(paths, entry) ?? ''}>{entry.label}</a>
            </li>
          ))}
        </ul>
        {portal.sections.length > 0 ? (
          <>
            <h2>{words.sections}</h2>
            <ul class="places">
              {portal.sections.map(({ slug, name }) => (
                <li>
                  <a href={paths.section(slug)}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    ),
  });
  return { status: 200, html };
}

/** Whom to turn to: the office, then offices and officers by what they are for. */
export function contactPage(view: View, { lines }: Contacts): Page {
  const { words, paths } = view;
  const [name, duty, phone, email] = words.officeColumns;
  const html = writePage(view, {
    title: words.contactTitle,
    path: paths.contact,
    children: (
      <div class="panel">
        <h1>{words.contactTitle}</h1>
        <h2>{siteName(view)}</h2>
        <div class="contact">
          <Contact view={view} />
        </div>
        {lines.length > 0 ? (
          <>
            <h2>{words.offices}</h2>
            <table class="offices">
              <thead>
                <tr>
                  <th scope="col">{name}</th>
                  <th scope="col">{duty}</th>
                  <th scope="col">{phone}</th>
                  <th scope="col">{email}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr>
                    <th scope="row">{line.name}</th>
                    <td data-label={duty}>{line.duty}</td>
                    <td data-label={phone}>{line.phone ? <Phone number={line.phone} /> : null}</td>
                    <td data-label={email}>{line.email ? <a href={`mailto:${line.email}`}>{line.email}</a> : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        ) : null}
      </div>
    ),
  });
  return { status: 200, html };
}

/** What the portal says of its accessibility: level, day, known faults, how to complain. */
export function accessPage(view: View, { accessibility }: Contacts): Page {
  const { words, paths } = view;
  const html = writePage(view, {
    title: words.accessTitle,
    path: paths.access,
    children: (
      <div class="panel running">
        <h1>{words.accessTitle}</h1>
        <p>{words.accessIntro(siteName(view))}</p>
        <h2>{words.accessLevel}</h2>
        <p>{accessibility ? words.accessLevels[accessibility.level] : words.accessUnstated}</p>
        {accessibility ? <p>{words.assessedOn(words.date(accessibility.assessedOn))}</p> : null}
        {accessibility ? (
          <>
            <h2>{words.knownFaults}</h2>
            {accessibility.knownFaults ? <Paragraphs text={accessibility.knownFaults} /> : <p>{words.noKnownFaults}</p>}
          </>
        ) : null}
        <h2>{words.accessHelp}</h2>
        <ul>
          {words.accessHelps.map((help) => (
            <li>{help}</li>
          ))}
        </ul>
        <h2>{words.complaints}</h2>
        {accessibility?.complaints ? <Paragraphs text={accessibility.complaints} /> : <p>{words.complaintsUsual}</p>}
        <div class="contact">
          <Contact view={view} />
        </div>
      </div>
    ),
  });
  return { status: 200, html };
}

/** Plain text of an administrator, a paragraph a line. */
function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p lang="vi">{line}</p>
        ))}
    </>
  );
}
