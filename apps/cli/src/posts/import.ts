import type { JSONContent } from '@tiptap/core';
import { Refusal } from '../output.js';
import { sectionSlug } from './folder.js';
import type { Installation } from './installation.js';
import type { LegalText } from './legal-text.js';
import { ApiPerson } from './person.js';
import { firstDifference, wordsOfRichText } from './words.js';

/** `known`: it was there before, nothing was changed. `differs`: the portal has another text under this title; nothing was changed. */
export type Outcome = { readonly kind: 'posted' | 'known'; readonly url: string | null } | { readonly kind: 'differs' | 'failed'; readonly reason: string };

interface Shown {
  readonly id: string;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'APPRAISING' | 'RETURNED' | 'APPROVED' | 'SCHEDULED' | 'PUBLISHED' | 'WITHDRAWN' | 'ARCHIVED';
  readonly publicUrl: string | null;
  readonly draft: { readonly version: number; readonly body: JSONContent };
  readonly revision: { readonly id: string } | null;
}

const fields = 'id state publicUrl draft { version body } revision { id }';

/** The editor and the board's head of one portal, who post texts through the API like anybody else. */
export class Board {
  private constructor(
    private readonly editor: ApiPerson,
    private readonly head: ApiPerson,
    private readonly portalId: string,
    private readonly sectionId: string,
  ) {}

  /** @throws Refusal when the two accounts have no desk at the portal of this host */
  static async of(installation: Installation, host: string): Promise<Board> {
    const label = host.split('.')[0] ?? '';
    const editor = new ApiPerson(installation, `bientap.${label}`);
    const head = new ApiPerson(installation, `truongban.${label}`);
    const { viewer } = await editor.ask<{ viewer: { desks: { portal: { id: string; host: string } }[] } }>('{ viewer { desks { portal { id host } } } }');
    const portalId = viewer.desks.find((desk) => desk.portal.host === host)?.portal.id;
    if (!portalId) throw new Refusal(`bientap.${label} không có bàn làm việc ở ${host} (no desk there).`);
    const { sections } = await editor.ask<{ sections: { id: string; slug: string }[] }>(
      'query ($portalId: ID!) { sections(portalId: $portalId) { id slug } }',
      { portalId },
    );
    const sectionId = sections.find((section) => section.slug === sectionSlug)?.id;
    if (!sectionId) throw new Refusal(`${host} không có chuyên mục ${sectionSlug} (no such section).`);
    return new Board(editor, head, portalId, sectionId);
  }

  /**
   * Posts a text, or goes on where an earlier run was cut off. Recognised by title and words, so running again changes
   * nothing.
   */
  async post(text: LegalText): Promise<Outcome> {
    const found = await this.find(text);
    if (found === 'differs') return { kind: 'differs', reason: 'trang đã có bài cùng tiêu đề nhưng khác nội dung; không thay đổi gì' };
    if (found && !['DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED'].includes(found.state)) return { kind: 'known', url: found.publicUrl };
    const { portalId, sectionId } = this;
    let item = found ?? (await this.editor.take<Shown>('createItem', 'CreateItemInput', fields, { portalId, sectionId, title: text.title }));
    if (item.state === 'DRAFT' || item.state === 'RETURNED') {
      const { title, summary, body } = text;
      item = await this.editor.take<Shown>('saveDraft', 'SaveDraftInput', fields, {
        portalId,
        itemId: item.id,
        baseVersion: item.draft.version,
        title,
        summary,
        body,
        sectionId,
      });
      item = await this.editor.take<Shown>('submitItem', 'SubmitItemInput', fields, { portalId, itemId: item.id, baseVersion: item.draft.version });
    }
    const decision = { portalId, itemId: item.id, revisionId: item.revision?.id };
    const published =
      item.state === 'APPROVED'
        ? await this.head.take<Shown>('publishItem', 'PublishItemInput', fields, decision)
        : await this.head.take<Shown>('approveItem', 'ApproveItemInput', fields, decision);
    return { kind: 'posted', url: published.publicUrl };
  }

  private async find(text: LegalText): Promise<Shown | 'differs' | null> {
    const { portalId } = this;
    const { items } = await this.editor.ask<{ items: { edges: { node: { id: string; title: string } }[] } }>(
      'query ($portalId: ID!, $search: String!) { items(portalId: $portalId, search: $search, first: 50) { edges { node { id title } } } }',
      // A search takes 200 characters.
      { portalId, search: text.title.slice(0, 200) },
    );
    const same = items.edges.filter(({ node }) => node.title === text.title);
    for (const { node } of same) {
      const { item } = await this.editor.ask<{ item: Shown }>(`query ($portalId: ID!, $id: ID!) { item(portalId: $portalId, id: $id) { ${fields} } }`, {
        portalId,
        id: node.id,
      });
      const words = wordsOfRichText(item.draft.body);
      const begun = item.state === 'DRAFT' && words.length === 0;
      if (begun || firstDifference(text.words, words) === null) return item;
    }
    return same.length > 0 ? 'differs' : null;
  }
}
