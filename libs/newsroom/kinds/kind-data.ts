import { z } from 'zod';
import { fieldTypes } from '#delivery';
import { parseCivilDate } from '#platform/time';

const day = z.string().refine((text) => parseCivilDate(text) !== null, 'must be a day, yyyy-mm-dd');
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'must be one word of letters');
const words = z.string().min(1).max(200);
const article = z.strictObject({ instrument: z.string().min(1), article: z.string() });

const choice = z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), name: words, nameEn: words });

const asked = {
  name,
  label: words,
  labelEn: words,
  /** Property of schema.org that the value gives, e.g. jobTitle. */
  property: name.optional(),
  /** Answers of a choice. */
  choices: z.array(choice).min(2).optional(),
};

const column = z.strictObject({ ...asked, type: z.enum(fieldTypes).exclude(['rows', 'file']) });

const field = z.strictObject({
  ...asked,
  type: z.enum(fieldTypes),
  /** How to fill it in, in Vietnamese. */
  help: words.optional(),
  /** Nothing can be handed in without it. */
  required: z.boolean().optional(),
  /** What a file has to be. */
  accepts: z.enum(['picture', 'document', 'video', 'captions']).optional(),
  columns: z.array(column).min(1).max(12).optional(),
});

/** A part of the page, from top to bottom. */
const part = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('body') }),
  /** The text as a quotation, with where it was said. */
  z.strictObject({ part: z.literal('quote'), source: name, link: name }),
  /** Labels with their values. */
  z.strictObject({ part: z.literal('facts'), fields: z.array(name).min(1) }),
  z.strictObject({ part: z.literal('picture'), field: name }),
  z.strictObject({ part: z.literal('video'), field: name, poster: name.optional(), captions: name.optional() }),
  /** Several lines under their label as a heading. */
  z.strictObject({ part: z.literal('words'), field: name }),
  z.strictObject({ part: z.literal('table'), field: name }),
  /** Rows by the day of their first column. */
  z.strictObject({ part: z.literal('week'), field: name }),
  /** Rows of a name and, in the second column, the name of what it stands under. */
  z.strictObject({ part: z.literal('tree'), field: name }),
  /** Rows of a question and its answer, each folded. */
  z.strictObject({ part: z.literal('faq'), field: name }),
]);

const rule = z.strictObject({
  /**
   * require: all of these fields; one: one of them at least; picture, film, text: one of them, or such a thing in the text; order: days one after the other; expire: the last day on which it holds;
   * anonymous: no numbers of identity papers in them; follow: the item goes when what this link leads to is gone; review: the day by which
   * it is looked at again, and who answers for it; inform: nothing is checked, people are told.
   */
  rule: z.enum(['require', 'one', 'picture', 'film', 'text', 'order', 'expire', 'anonymous', 'follow', 'review', 'inform']),
  fields: z.array(name),
  /** Asked only where one of these is filled in; always when left out. */
  when: z.array(name).min(1).optional(),
  /** What it asks, in Vietnamese: shown in the form. */
  words,
  law: z.array(article),
  from: day,
  to: day.optional(),
});

/** What a folder of a kind holds. */
export const kindSchema = z.strictObject({
  name: words,
  nameEn: words,
  group: z.enum(['news', 'media', 'notice', 'office', 'open', 'guide']),
  /** Place among those that are offered. */
  order: z.int().positive(),
  /** Days between which it is offered; always when left out. */
  from: day.optional(),
  to: day.optional(),
  /** False: its fields are enough. */
  needsText: z.boolean().optional(),
  /** True: once a spokesperson sits on the board, they alone decide on it, whatever the process of its section says. */
  spoken: z.boolean().optional(),
  /** The hour from which the 24 hours of the spokesperson run; without it, or while it is empty, from when it is handed in. */
  clock: name.optional(),
  /**
   * Its picture stands in a place of the pages from one day to another and leads to an address: which fields say so. One that is
   * paid for is offered only where the head of the agency decided so, on record, and names its contract in the book of the portal.
   */
  banner: z
    .strictObject({ slot: name, rank: name, picture: name, link: name, starts: name, ends: name, paid: z.boolean(), contract: name.optional() })
    .optional(),
  /** True: it quotes the press, which only an aggregated site may while its licence holds. */
  quotes: z.boolean().optional(),
  schemaType: z
    .string()
    .regex(/^[A-Z][A-Za-z]+$/)
    .optional(),
  /** Fields in the order of the form. */
  fields: z.array(field),
  /** Fields that lists show, in their order. */
  card: z.array(name),
  page: z.array(part).min(1),
  /** Under which figure it is counted once it is public, and which dimension bears its code. */
  counting: z.strictObject({ measure: z.literal('items_published'), dimension: z.literal('kind') }),
  rules: z.array(rule),
});

/** What a folder writes. */
export type KindData = z.input<typeof kindSchema>;
export type KindField = z.output<typeof field>;
export type KindColumn = z.output<typeof column>;
export type KindRule = z.output<typeof rule>;
export type PagePart = z.output<typeof part>;

/** A sort of item. Figures are kept under the code, so a code that was once used never means anything else. */
export interface KindOfItem extends z.output<typeof kindSchema> {
  readonly code: string;
}

/** Groups in which kinds are offered, in their order. */
export const kindGroups = {
  news: 'Tin, bài',
  media: 'Ảnh, video, đồ họa',
  notice: 'Thông báo, phát ngôn',
  office: 'Lãnh đạo, bộ máy',
  open: 'Công khai',
  guide: 'Trang, hướng dẫn',
} as const satisfies Record<KindOfItem['group'], string>;

/** What nearly every kind says of these; a folder that differs writes its own. */
export const countedByKind = { measure: 'items_published', dimension: 'kind' } as const;
export const textAlone = [{ part: 'body' }] as const satisfies readonly PagePart[];
