import type { DataSource } from 'typeorm';
import { asSystem, inPortal, runAs, type OpenScope } from '#platform/db';
import { v7 as newId } from 'uuid';
import { keepChunk, openSiteImport } from './desk/give-site.js';
import { piecesOf } from './desk/pieces.js';
import { setSite } from './desk/set-site.js';
import { failedEntriesOf, siteImportOf } from './desk/site-queries.js';
import type { SiteImport } from './desk/site.types.js';
import { steerSite } from './desk/steer-site.js';
import { siteImportErrors, siteLimits } from './errors.js';
import { forgetSite } from './run/forget-site.js';
import { readSite } from './run/read-site.js';
import { runSite } from './run/run-site.js';
import type { SiteTools } from './run/site-tools.js';
import { siteNet } from './site-net.js';

interface DeskParts {
  /** Data source of the role `editing`. */
  readonly editing: DataSource;
  readonly portalId: string;
  /** Who answers for what comes in. */
  readonly by: string;
  readonly linkCheck: 'off' | 'public' | 'all';
}

/** An import from end to end in one process, for the operator. */
export interface SiteDesk {
  /** @param bytes of the file; null: an address, which is crawled @returns id of the import */
  give(name: string, bytes: AsyncIterable<Buffer> | null): Promise<string>;
  read(id: string): Promise<SiteImport>;
  /** @param map slug of the section by its name at the old site @throws SITE_SECTION_UNKNOWN */
  decide(id: string, sections: { section: string; map: readonly (readonly [string, string])[]; asDrafts: boolean }): Promise<void>;
  run(id: string, onDone: () => void): Promise<void>;
  /** What was read and not taken in goes. */
  forget(id: string): Promise<void>;
  look(id: string): Promise<SiteImport>;
  /** The first refused entries: row, title, codes, reasons. */
  faulty(id: string, most: number): Promise<(readonly string[])[]>;
}

/** No job is put in: everything is done here. */
const noQueue = { enqueue: () => Promise.resolve() };

export function siteDesk(given: Omit<SiteTools, 'net' | 'pause'>, { editing, portalId, by, linkCheck }: DeskParts): SiteDesk {
  const tools: SiteTools = { ...given, ...siteNet(linkCheck) };
  const { source, clock } = tools;
  const job = (importId: string): { portalId: string; importId: string } => ({ portalId, importId });
  const as = <T>(fn: (scope: OpenScope) => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: by }, () => inPortal(editing, portalId, fn));
  const look = (id: string): Promise<SiteImport> => as((scope) => siteImportOf(scope, id, clock.now()));
  return {
    async give(name, bytes) {
      const id = await as((scope) => openSiteImport(scope, by, { name, isCrawl: bytes === null }, clock.now()));
      let number = 0;
      for await (const piece of bytes ? piecesOf(bytes, siteLimits.megabytes) : []) {
        const place = number;
        await as((scope) => keepChunk(scope, id, place, piece));
        number += 1;
      }
      return id;
    },
    async read(id) {
      await asSystem(() => readSite({ ...tools, queue: noQueue }, job(id), { slice: Infinity }));
      return look(id);
    },
    async decide(id, { section, map, asDrafts }) {
      await as(async (scope) => {
        const rows: { id: string; slug: string }[] = await scope.manager.query('select id, slug from section where portal_id = scope.portal()');
        const bySlug = new Map(rows.map((row) => [row.slug, row.id]));
        const idOf = (slug: string): string => {
          const found = bySlug.get(slug);
          if (found === undefined) throw siteImportErrors.SITE_SECTION_UNKNOWN();
          return found;
        };
        const { sections } = await siteImportOf(scope, id, clock.now());
        const asked = new Map(map.map(([name, slug]) => [name, idOf(slug)]));
        const usual = idOf(section);
        const decided = sections.flatMap((each) => {
          const sectionId = asked.get(each.name) ?? each.sectionId;
          return each.name === '' ? [] : [{ name: each.name, sectionId }];
        });
        await setSite(scope, { importId: id, sectionId: usual, sections: decided, asDrafts }, clock.now());
      });
    },
    async run(id, onDone) {
      await as((scope) => steerSite(scope, noQueue, id, 'start', clock.now()));
      await asSystem(() => runSite(tools, job(id), { onDone, slice: Infinity }));
    },
    forget: (id) => asSystem(() => forgetSite(source, job(id), clock.now())),
    look,
    async faulty(id, most) {
      const [, ...rows] = await as((scope) => failedEntriesOf(scope, id));
      return rows.slice(0, most).map(([number = '', title = '', , code = '', reason = '']) => [number, title.slice(0, 60), code, reason]);
    },
  };
}
