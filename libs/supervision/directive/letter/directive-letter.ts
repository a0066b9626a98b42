import { shownDate } from '#platform/time';
import type { LetterData } from '../read-letters.js';
import { reasonText } from '../words.js';
import { addressee, body, list, officialLetter } from './official.js';

const about = 'V/v đôn đốc cập nhật thông tin trên trang thông tin điện tử';
const counted = 'Qua theo dõi số liệu do hệ thống tự động ghi nhận,';
const closing = 'Đề nghị đơn vị quan tâm, triển khai thực hiện./.';

/** The letter of one directive. */
export function directiveLetterFile({ portal, letterhead, letterNumber, reasons, deadline, note, sentAt }: LetterData): Promise<Buffer> {
  return officialLetter({
    head: letterhead,
    number: letterNumber,
    about,
    date: sentAt,
    content: [
      addressee(`Ban Biên tập ${portal}.`),
      body(`${counted} ${portal} còn nội dung chưa bảo đảm yêu cầu, cụ thể:`),
      ...reasons.map((reason) => body(`- ${reasonText(reason)}.`)),
      body(
        `${letterhead.issuer} đề nghị Ban Biên tập ${portal} khẩn trương cập nhật, xử lý các nội dung nêu trên trước hết ngày ${shownDate(deadline)} và trả lời trên hệ thống.`,
      ),
      ...notes(note),
      body(closing),
    ],
    recipients: ['Như trên;', 'Lưu: VT.'],
  });
}

/** One letter for everything that was sent in one go, with the portals in a list. @param letters at least one */
export function roundLetterFile(letters: readonly [LetterData, ...LetterData[]]): Promise<Buffer> {
  const [first] = letters;
  return officialLetter({
    head: first.letterhead,
    number: first.letterNumber,
    about,
    date: first.sentAt,
    content: [
      addressee(`Ban Biên tập các trang thông tin điện tử (${String(letters.length)} trang, danh sách kèm theo).`),
      body(`${counted} các trang thông tin điện tử trong danh sách kèm theo còn nội dung chưa bảo đảm yêu cầu.`),
      body(
        `${first.letterhead.issuer} đề nghị Ban Biên tập các trang khẩn trương cập nhật, xử lý các nội dung nêu trong danh sách trước hết ngày ${shownDate(first.deadline)} và trả lời trên hệ thống.`,
      ),
      ...notes(first.note),
      body(closing),
    ],
    recipients: ['Như trên (danh sách);', 'Lưu: VT.'],
    annex: [
      list([
        ['TT', 'Trang thông tin điện tử', 'Nội dung cần cập nhật, xử lý'],
        ...letters.map(({ portal, reasons }, index) => [String(index + 1), portal, reasons.map(reasonText).join('\n')]),
      ]),
    ],
  });
}

function notes(note: string): ReturnType<typeof body>[] {
  return note
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(body);
}
