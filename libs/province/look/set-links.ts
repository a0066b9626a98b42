import type { OpenScope } from '#platform/db';
import { readAll, readEach, readText } from '#platform/http';
import { readEmail, readPhone } from '../contact.js';
import { replaceList } from './keep-look.js';
import { lookErrors } from './look-errors.js';
import type { ContactLineInput, PortalLinkInput } from './look.inputs.js';
import { readAddress } from './read-address.js';
import { readCount, refuse } from './read-parts.js';

const mostLinks = 200;
const mostContacts = 100;

/** Writes linked sites by group, and the shortcuts to services. @throws FaultsError by field */
export async function setLinks(scope: OpenScope, at: Date, given: readonly PortalLinkInput[]): Promise<void> {
  readCount('links', given, mostLinks);
  const links = readEach(given, (link, position) => {
    const field = `links.${position}`;
    const read = readAll({
      group_name: () => (link.place === 'links' ? readText(`${field}.group`, link.group, { most: 60, required: true, line: true }) : ''),
      name: () => readText(`${field}.name`, link.name, { most: 120, required: true, line: true }),
      address: () => readAddress(`${field}.address`, link.address) ?? refuse(`${field}.address`, lookErrors.LOOK_ADDRESS()),
    });
    return { place: link.place, position, ...read };
  });
  await replaceList(scope, at, { act: 'look.links', list: 'linked_site' }, links);
}

/** Writes the lines of the contact page. @throws FaultsError by field */
export async function setContacts(scope: OpenScope, at: Date, given: readonly ContactLineInput[]): Promise<void> {
  readCount('contacts', given, mostContacts);
  const contacts = readEach(given, (contact, position) => {
    const field = `contacts.${position}`;
    const read = readAll({
      name: () => readText(`${field}.name`, contact.name, { most: 120, required: true, line: true }),
      duty: () => readText(`${field}.duty`, contact.duty, { most: 160, line: true }),
      phone: () => readPhone(`${field}.phone`, contact.phone),
      email: () => readEmail(`${field}.email`, contact.email),
    });
    return { position, ...read };
  });
  await replaceList(scope, at, { act: 'look.contacts', list: 'contact_line' }, contacts);
}
