// A lotus in a disc: a neutral sign of the platform in the place where a portal later puts the emblem it is entitled to.
export const petals =
  '<path d="M32 13c6 7 8 14 8 20s-3 11-8 14c-5-3-8-8-8-14s2-13 8-20z"/>' +
  '<path d="M13 24c9 1 12 5 14 11-2 4-2 8-1 13-9-1-13-10-13-24zM51 24c-9 1-12 5-14 11 2 4 2 8 1 13 9-1 13-10 13-24z"/>' +
  '<path d="M12 50h40c-5 4-12 6-20 6s-15-2-20-6z"/>';

/** The mark as a file of its own (icon of the tab). */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32" fill="#B3131B"/><g fill="#FFCD00">${petals}</g></svg>`;
