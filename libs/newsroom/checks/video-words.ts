import { defineErrors } from '#platform/errors';
import { isBlank } from '#platform/http';
import type { AttachmentAttributes, VideoAttributes } from '#web/rich-text';
import { atNode, type Check, type Finding } from './check.js';

const errors = defineErrors({
  VIDEO_WORDS_MISSING: {
    kind: 'invalid',
    vi: 'Video “{name}” chưa có lời. Hãy chép lời nói và điều xem thấy trong video, cho người không nghe hoặc không nhìn được.',
    en: 'The video "{name}" has no transcript. Write down what is said and shown in it.',
  },
  VIDEO_AS_FILE: {
    kind: 'invalid',
    vi: 'Video “{name}” đang đính như một tệp. Hãy bỏ ra, rồi thêm lại bằng “Thêm video” để có chỗ chép lời.',
    en: 'The video "{name}" is attached as a file. Take it out and add it as a video, with its transcript.',
  },
});

/** A film has its words beside it, and is no mere file. */
export const videoWords: Check = {
  rule: 'R-133',
  refuses: true,
  find({ document, files }) {
    const found: Finding[] = [];
    document.descendants((node, position) => {
      const { fileId, transcript = '' } = node.attrs as Partial<VideoAttributes & AttachmentAttributes>;
      const file = files.get(fileId ?? '');
      const name = file?.name ?? '';
      if (node.type.name === 'video' && isBlank(transcript)) found.push(atNode(node, position, errors.VIDEO_WORDS_MISSING({ name }), name));
      if (node.type.name === 'attachment' && file?.kind === 'video') found.push(atNode(node, position, errors.VIDEO_AS_FILE({ name }), name));
    });
    return found;
  },
};
