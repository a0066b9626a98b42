/** JSON that may stand inside a script element: nothing in it can end the element or begin a comment. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
