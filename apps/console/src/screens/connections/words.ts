import type { Tone } from '#web';
import type { WebhookDeliveryState, WebhookEvent, WebhookState } from '../../gql/graphql.js';

interface Word {
  readonly tone: Tone;
  readonly text: string;
}

export const eventWords: Readonly<Record<WebhookEvent, string>> = {
  ITEM_PUBLISHED: 'Đăng bài',
  ITEM_UPDATED: 'Cập nhật bài đã đăng',
  ITEM_WITHDRAWN: 'Gỡ bài',
};
export const allEvents = Object.keys(eventWords) as WebhookEvent[];

/** The names that messages bear, as the log shows them. */
const sentWords: Readonly<Record<string, string>> = {
  'item.published': eventWords.ITEM_PUBLISHED,
  'item.updated': eventWords.ITEM_UPDATED,
  'item.withdrawn': eventWords.ITEM_WITHDRAWN,
  ping: 'Gửi thử',
};
export const sentWord = (event: string): string => sentWords[event] ?? event;

export const stateWords: Readonly<Record<WebhookState, Word>> = {
  ON: { tone: 'done', text: 'Đang bật' },
  OFF: { tone: 'plain', text: 'Đã tắt' },
  BROKEN: { tone: 'danger', text: 'Tự tắt vì không nhận' },
};

export const deliveryWords: Readonly<Record<WebhookDeliveryState, Word>> = {
  WAITING: { tone: 'waiting', text: 'Đang gửi' },
  DELIVERED: { tone: 'done', text: 'Đã nhận' },
  FAILED: { tone: 'danger', text: 'Không gửi được' },
};

const faultWords: Readonly<Record<string, string>> = {
  WEBHOOK_PRIVATE: 'Địa chỉ dẫn vào mạng nội bộ',
  WEBHOOK_UNREACHABLE: 'Không nối được tới máy chủ nhận',
  WEBHOOK_TIMEOUT: 'Máy chủ nhận trả lời quá chậm',
  WEBHOOK_ANSWER: 'Máy chủ nhận từ chối',
  WEBHOOK_OFF: 'Kết nối đang tắt',
};
export const faultWord = (code: string, status: number | null): string => `${faultWords[code] ?? code}${status === null ? '' : ` (mã ${String(status)})`}`;
