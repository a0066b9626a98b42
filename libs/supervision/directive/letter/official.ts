import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
  type IRunOptions,
} from 'docx';
import { civilDateOf, type CivilDate } from '#platform/time';
import type { Letterhead } from '../directive.js';

/** Components and measures of an official letter (công văn): Decree 30/2020/NĐ-CP, annex I. */

const font = 'Times New Roman';
const millimetre = 56.7;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
type Content = Paragraph | Table;

/** Text of a size in points. */
function run(text: string, points: number, more: Omit<IRunOptions, 'text' | 'size'> = {}): TextRun {
  return new TextRun({ text, size: points * 2, font, ...more });
}

function centred(...runs: TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runs });
}

/** A paragraph of the body: justified, its first line drawn in. */
export function body(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 12.7 * millimetre },
    spacing: { before: 120, line: 320 },
    children: [run(text, 14)],
  });
}

/** `Kính gửi:` and to whom. */
export function addressee(to: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 360, after: 240 }, children: [run(`Kính gửi: ${to}`, 14)] });
}

/** A table of plain cells; its first row is repeated at the head of each page. */
export function list(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map(
            (text) =>
              new TableCell({
                margins: { left: 80, right: 80, top: 40, bottom: 40 },
                children: text.split('\n').map((line) => new Paragraph({ children: [run(line, 13, { bold: index === 0 })] })),
              }),
          ),
        }),
    ),
  });
}

interface OfficialLetter {
  readonly head: Letterhead;
  /** Number and notation; empty: left blank for the clerk. */
  readonly number: string;
  /** Trích yếu, begins with `V/v`. */
  readonly about: string;
  readonly date: Date;
  readonly content: readonly Content[];
  /** Who else receives it, one a line. */
  readonly recipients: readonly string[];
  /** Follows the signature on a page of its own. */
  readonly annex?: readonly Content[];
}

/** The whole letter as a .docx. */
export async function officialLetter(letter: OfficialLetter): Promise<Buffer> {
  const number = new Header({ children: [centred(new TextRun({ children: [PageNumber.CURRENT], size: 26, font }))] });
  const annex = letter.annex ?? [];
  const section = {
    properties: {
      titlePage: true,
      page: {
        size: { width: 210 * millimetre, height: 297 * millimetre },
        margin: { top: 20 * millimetre, bottom: 20 * millimetre, left: 30 * millimetre, right: 15 * millimetre },
      },
    },
    headers: { default: number, first: new Header({ children: [new Paragraph({})] }) },
    children: [
      head(letter),
      ...letter.content,
      foot(letter),
      ...(annex.length > 0
        ? [new Paragraph({ pageBreakBefore: true, alignment: AlignmentType.CENTER, children: [run('DANH SÁCH', 14, { bold: true })] })]
        : []),
      ...annex,
    ],
  };
  // No name of a person or machine in the properties of the file.
  const made = new Document({ creator: letter.head.issuer, lastModifiedBy: letter.head.issuer, title: letter.about, sections: [section] });
  return Packer.toBuffer(made);
}

function head({ head: { superior, issuer, place }, number, about, date }: OfficialLetter): Table {
  const left = [
    centred(run(superior.toLocaleUpperCase('vi'), 13)),
    centred(run(issuer.toLocaleUpperCase('vi'), 13, { bold: true })),
    centred(run('_______', 13)),
    centred(run(`Số: ${number === '' ? '…/…' : number}`, 13)),
    centred(run(about, 12)),
  ];
  const right = [
    centred(run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, { bold: true })),
    centred(run('Độc lập - Tự do - Hạnh phúc', 14, { bold: true, underline: { type: UnderlineType.SINGLE } })),
    centred(run('', 13)),
    centred(run(`${place}, ${longDate(civilDateOf(date))}`, 14, { italics: true })),
  ];
  return plainTable([
    [left, 42],
    [right, 58],
  ]);
}

function foot({ recipients }: OfficialLetter): Table {
  const left = [
    new Paragraph({ spacing: { before: 360 }, children: [run('Nơi nhận:', 12, { bold: true, italics: true })] }),
    ...recipients.map((line) => new Paragraph({ children: [run(`- ${line}`, 11)] })),
  ];
  const right = [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 360 }, children: [run('TM. BAN BIÊN TẬP', 14, { bold: true })] }),
    centred(run('TRƯỞNG BAN', 14, { bold: true })),
  ];
  return plainTable([
    [left, 50],
    [right, 50],
  ]);
}

function plainTable(cells: readonly (readonly [readonly Paragraph[], number])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noBorders,
    rows: [
      new TableRow({
        children: cells.map(([children, size]) => new TableCell({ borders: noBorders, width: { size, type: WidthType.PERCENTAGE }, children: [...children] })),
      }),
    ],
  });
}

/** `ngày 05 tháng 3 năm 2026`: days under 10 and months under 3 carry a zero. */
function longDate(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}
