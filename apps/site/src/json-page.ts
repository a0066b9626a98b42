import type { Page } from './view.js';

/** An answer for programs, which may also be read from pages of others. */
export function jsonPage(status: number, data: object, type = 'application/json'): Page {
  return { status, html: JSON.stringify(data), headers: { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' } };
}
