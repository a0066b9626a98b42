import { numberText } from '#web/figures';
import type { LateMeasure } from './rules.js';
import type { Reason } from './reason.js';

const words: Readonly<Record<LateMeasure, (value: string, limit: string) => string>> = {
  days_silent: (value, limit) => `Đã ${value} ngày không có tin, bài mới (mức cho phép: ${limit} ngày)`,
  waiting_longest_days: (value, limit) => `Có tin, bài chờ xử lý ${value} ngày làm việc (mức cho phép: ${limit} ngày làm việc)`,
};

/** A reason as people read it, on screens and in letters. */
export function reasonText({ measure, value, limit }: Reason): string {
  return words[measure](numberText(value), numberText(limit));
}
