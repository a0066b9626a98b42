import { ReactNodeViewRenderer, type Extensions } from '@tiptap/react';
import { Attachment, Figure, richTextExtensions, Video } from '#web/rich-text';
import { AttachmentView } from './attachment-view.js';
import { FigureView } from './figure-view.js';
import { VideoView } from './video-view.js';

/** What a text may hold, with the forms of pictures, films and documents that an editor shows. */
export const editorExtensions: Extensions = richTextExtensions.map((extension) => {
  if (extension === Figure) return Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) });
  if (extension === Video) return Video.extend({ addNodeView: () => ReactNodeViewRenderer(VideoView) });
  if (extension === Attachment) return Attachment.extend({ addNodeView: () => ReactNodeViewRenderer(AttachmentView) });
  return extension;
});
