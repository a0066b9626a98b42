/** A Tiptap document without a word. */
export const emptyBody = { type: 'doc', content: [{ type: 'paragraph' }] };
