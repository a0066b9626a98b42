import type { OpenScope } from '#platform/db';
import { readText } from '#platform/http';
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
  const links = given.map((link, position) => {
    const field = `links.${position}`;
    const group = link.place === 'links' ? readText(`${field}.group`, link.group, { most: 60, required: true, line: true }) : '';
    const name = readText(`${field}.name`, link.name, { most: 120, required: true, line: true });
    const address = readAddress(`${field}.address`, link.address) ?? refuse(`${field}.address`, lookErrors.LOOK_ADDRESS());
    return { place: link.place, group_name: group, position, name, address };
  });
  await replaceList(scope, at, { act: 'look.links', list: 'linked_site' }, links);
}

/** Writes the lines of the contact page. @throws FaultsError by field */
export async function setContacts(scope: OpenScope, at: Date, given: readonly ContactLineInput[]): Promise<void> {
  readCount('contacts', given, mostContacts);
  const contacts = given.map((contact, position) => {
    const line = (name: 'name' | 'duty' | 'phone' | 'email', most: number, required = false): string =>
      readText(`contacts.${position}.${name}`, contact[name], { most, required, line: true });
    return { position, name: line('name', 120, true), duty: line('duty', 160), phone: line('phone', 60), email: line('email', 254) };
  });
  await replaceList(scope, at, { act: 'look.contacts', list: 'contact_line' }, contacts);
}
