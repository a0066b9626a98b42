import type { ContactQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { inVietnamese, siteName, type Page, type View } from '../view.js';
import { Contact, Phone } from './foot.js';

type Contacts = NonNullable<ContactQuery['contacts']>;

/** Whom to turn to: the office, then offices and officers by what they are for. */
export function contactPage(view: View, { lines }: Contacts): Page {
  const { words, paths } = view;
  const [name, duty, phone, email] = words.officeColumns;
  const html = writePage(view, {
    title: words.contactTitle,
    path: paths.contact,
    isRated: true,
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
              <tbody {...inVietnamese(view)}>
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
    isRated: true,
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
