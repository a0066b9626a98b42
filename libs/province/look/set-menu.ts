import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import { readText, textErrors } from '#platform/http';
import { replaceList } from './keep-look.js';
import { lookErrors } from './look-errors.js';
import type { MenuPanelEntryInput, MenuTopEntryInput } from './look.inputs.js';
import { readAddress } from './read-address.js';
import { readCount, readSection, refuse, sectionsOfMenu } from './read-parts.js';

/** More entries in a row than a wide screen holds help nobody. */
const mostTop = 12;
const mostBelow = 20;

interface Entry {
  readonly id: string;
  readonly parent_id: string | null;
  readonly position: number;
  readonly label: string;
  readonly section_id: string | null;
  readonly address: string | null;
}

/**
 * Writes the main menu: one level, and a second one in panels. Sections that it leaves out stay in the list of all sections, so
 * that what the law asks for is always reached.
 * @throws FaultsError by field
 */
export async function setMenu(scope: OpenScope, at: Date, menu: readonly MenuTopEntryInput[]): Promise<void> {
  readCount('menu', menu, mostTop);
  const sections = await sectionsOfMenu(scope);
  const entries = menu.flatMap((top, index) => {
    const field = `menu.${index}`;
    readCount(field, top.entries, mostBelow);
    const read = readEntry(top, field, sections, { parentId: null, position: index });
    if (read.section_id === null && read.address === null && top.entries.length === 0) refuse(field, lookErrors.LOOK_TARGET());
    return [read, ...top.entries.map((below, place) => readBelow(below, `${field}.entries.${place}`, sections, { parentId: read.id, position: place }))];
  });
  await replaceList(scope, at, { act: 'look.menu', list: 'menu_entry' }, entries);
}

interface Place {
  readonly parentId: string | null;
  readonly position: number;
}

function readEntry(entry: MenuPanelEntryInput, field: string, sections: ReadonlySet<string>, { parentId, position }: Place): Entry {
  const section = readSection(`${field}.sectionId`, entry.sectionId, sections);
  const address = readAddress(`${field}.address`, entry.address);
  if (section !== null && address !== null) refuse(field, lookErrors.LOOK_TARGET());
  const label = readText(`${field}.label`, entry.label, { most: 60, line: true });
  if (label === '' && section === null) refuse(`${field}.label`, textErrors.TEXT_MISSING());
  return { id: newId(), parent_id: parentId, position, label, section_id: section, address };
}

function readBelow(entry: MenuPanelEntryInput, field: string, sections: ReadonlySet<string>, place: Place): Entry {
  const read = readEntry(entry, field, sections, place);
  if (read.section_id === null && read.address === null) refuse(field, lookErrors.LOOK_TARGET());
  return read;
}
