import type { Sender } from '#people';
import type { Letterhead } from '../directive.js';

/** What letters of a sender say at their head: the body above, the board that writes, and the place of the date line. */
export function letterheadOf({ fromName, fromSuperior, fromUnit }: Pick<Sender, 'fromName' | 'fromSuperior' | 'fromUnit'>): Letterhead {
  return {
    superior: fromSuperior.trim() || `Ủy ban nhân dân ${lowerFirst(fromUnit)}`,
    issuer: `Ban Biên tập ${fromName}`,
    place: fromUnit.replace(/^(tỉnh|thành phố|phường|xã|thị trấn|đặc khu)\s+/iu, ''),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
