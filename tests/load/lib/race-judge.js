import { createHash } from 'node:crypto';

const question = `query ($host: String!, $slug: String!) {
  item(host: $host, slug: $slug) { __typename ... on Item { id title summary html text hash } }
  items(host: $host, first: 3) { edges { node { id title summary } } }
}`;

/**
 * Whatever the public was given: texts, cards of lists, files; and whether a board had approved each of them by then.
 * @typedef {{ kind: 'text' | 'card' | 'file', itemId: string | null, host: string, is: string, at: number, whole: boolean }} Seen
 */
export class Judge {
  /** @type {Seen[]} */
  seen = [];
  answers = 0;
  #url;
  #admin;

  /** @param {string} url of the api @param {import('pg').Pool} admin */
  constructor(url, admin) {
    this.#url = url;
    this.#admin = admin;
  }

  /** Reads an item at a host as anybody can: its page, the list it stands in, and files by their addresses. @returns its type and hash */
  async look(host, slug, files = []) {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question, variables: { host, slug } }),
    });
    const at = Date.now();
    const { data } = await response.json();
    this.answers += 1;
    const { item, items } = data;
    if (item?.__typename === 'Item') this.seen.push({ kind: 'text', itemId: item.id, host, is: item.hash, at, whole: sealOf(item) === item.hash });
    for (const { node } of items?.edges ?? [])
      this.seen.push({ kind: 'card', itemId: node.id, host, is: JSON.stringify([node.title, node.summary]), at, whole: true });
    for (const name of files) await this.#lookAtFile(host, name);
    return { type: item?.__typename ?? 'null', hash: item?.hash };
  }

  async #lookAtFile(host, name) {
    const response = await fetch(`${this.#url}/tep/${host}/${name}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    this.answers += 1;
    if (response.status === 200) this.seen.push({ kind: 'file', itemId: null, host, is: name, at: Date.now(), whole: fileName(bytes) === name });
  }

  /** @returns what was public and not approved by then, or not byte for byte; each in words */
  async faults(seen = this.seen) {
    const { rows } = await this.#admin.query(
      `select s.subject_id as item, encode(r.hash, 'hex') as hash, r.title, r.summary, r.files, s.at
       from step_record s join revision r on r.portal_id = s.portal_id and r.id = s.revision_id where s.subject_type = 'item' and s.step = 'approve'`,
    );
    const since = new Map();
    const approved = (key, at) => since.set(key, Math.min(since.get(key) ?? Infinity, at.getTime()));
    for (const { item, hash, title, summary, files, at } of rows) {
      approved(`text ${item} ${hash}`, at);
      approved(`card ${item} ${JSON.stringify([title, summary])}`, at);
      for (const name of files) approved(`file null ${name}`, at);
    }
    return seen.flatMap(({ kind, itemId, host, is, at, whole }) => {
      if (!whole) return [`${host}, ${kind} ${itemId ?? is}: other bytes than its hash`];
      return (since.get(`${kind} ${itemId} ${is}`) ?? Infinity) <= at ? [] : [`${host}, ${kind} ${itemId ?? ''} ${is}: nobody had approved it`];
    });
  }

  /** What stands in the public rows, all of it: each the revision that was approved, with the files of that revision and no others. */
  async rowFaults() {
    const count = async (what, sql) => {
      const { rows } = await this.#admin.query(sql);
      return rows.length > 0 ? [`${what}: ${rows.length}, e.g. ${JSON.stringify(rows[0])}`] : [];
    };
    const standing = `publication p join revision r on r.portal_id = p.portal_id and r.id = p.revision_id where p.withdrawn_at is null`;
    return [
      ...(await count(
        'public without an approval',
        `select p.item_id from ${standing} and not exists (select from step_record s where s.portal_id = p.portal_id and s.subject_id = p.item_id and s.step = 'approve' and s.revision_id = p.revision_id)`,
      )),
      ...(await count(
        'public words that are not those of the revision',
        `select p.item_id from ${standing} and (p.title, p.summary, p.html, p.text, p.hash) is distinct from (r.title, r.summary, r.html, r.text, r.hash)`,
      )),
      ...(await count(
        'public files that are not those of the revision',
        `select f.item_id, f.name from publication_file f join publication p on p.portal_id = f.portal_id and p.item_id = f.item_id join revision r on r.portal_id = p.portal_id and r.id = p.revision_id
         where f.withdrawn_at is null and (p.withdrawn_at is not null or not (f.name = any (r.files)))`,
      )),
    ];
  }
}

/** The hash that a revision of news without fields is sealed with. */
function sealOf({ title, summary, html, text }) {
  const hash = createHash('sha256');
  for (const part of [title, summary, html, text]) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** Last part of the address of a file: of the hash of its bytes. @param {Buffer} bytes */
export const fileName = (bytes, ending = 'pdf') => `${createHash('sha256').update(bytes).digest().subarray(0, 20).toString('base64url')}.${ending}`;

/** A document that nobody else has. @param {string} mark */
export const documentOf = (mark) => Buffer.from(`%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Title (${mark})>>\nendobj\n%%EOF\n`);
