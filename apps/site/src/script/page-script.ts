/**
 * The one script of the site, in a file of its own (CSP: script-src 'self'). Pages are whole without it; it brings text size,
 * contrast, reading aloud, printing and sharing. Choices stay in the visitor's own browser and are sent nowhere.
 */
export const pageScript = String.raw`(() => {
'use strict';
const root = document.documentElement;
const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a browser that keeps nothing */ } };
const setSize = (size) => { root.dataset.size = size; };
const setContrast = (how) => { root.dataset.contrast = how; };
// before the first paint, so that nothing jumps
setSize(/^[123]$/.test(kept('lc-size') || '') ? kept('lc-size') : '1');
setContrast(kept('lc-contrast') || (matchMedia('(prefers-contrast: more)').matches ? 'high' : 'normal'));

const press = (button, on) => button.setAttribute('aria-pressed', String(on));

function readingAids() {
  const sizes = [...document.querySelectorAll('[data-set-size]')];
  const show = () => {
    for (const each of sizes) press(each, each.dataset.setSize === root.dataset.size);
    for (const each of document.querySelectorAll('[data-set-contrast]')) press(each, root.dataset.contrast === 'high');
  };
  for (const each of sizes) each.addEventListener('click', () => { setSize(each.dataset.setSize); keep('lc-size', each.dataset.setSize); show(); });
  for (const each of document.querySelectorAll('[data-set-contrast]')) {
    each.addEventListener('click', () => {
      setContrast(root.dataset.contrast === 'high' ? 'normal' : 'high');
      keep('lc-contrast', root.dataset.contrast);
      show();
    });
  }
  show();
  for (const each of document.querySelectorAll('[data-aids]')) each.hidden = false;
}

function tools(bar) {
  const part = (name) => bar.querySelector('[data-tool="' + name + '"]');
  part('print').addEventListener('click', () => print());
  const address = bar.dataset.address;
  const copy = part('copy');
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(address); } catch { return; }
      part('said').textContent = copy.dataset.done;
    });
  }
  const share = part('share');
  if (navigator.share) {
    share.hidden = false;
    share.addEventListener('click', () => { navigator.share({ title: document.title, url: address }).catch(() => undefined); });
  }
  if ('speechSynthesis' in window) readAloud(part('listen'), part('stop'), part('pace'));
  bar.hidden = false;
}

// a full stop inside 1.234 or NĐ-CP.01 ends nothing; a long sentence goes in pieces, for some browsers fall silent after a while
function sentencesOf(text) {
  const found = [...text.matchAll(/\S[^]*?(?:[.!?…]+["”’)]*(?=\s|$)|$)/g)];
  return found.flatMap(({ 0: whole, index }) =>
    whole.length <= 200
      ? [{ from: index, to: index + whole.length }]
      : [...whole.matchAll(/\S[^]{99,}?[,;:](?=\s)|\S[^]*$/g)].map((piece) => ({ from: index + piece.index, to: index + piece.index + piece[0].length })),
  );
}

// what is being read, marked without touching the text; older browsers mark its paragraph alone
function markSentence({ place, from, to }) {
  if (!window.Highlight) return;
  const range = new Range();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node && at < to; node = walker.nextNode()) {
    if (from >= at && from < at + node.length) range.setStart(node, from - at);
    if (to <= at + node.length) range.setEnd(node, to - at);
    at += node.length;
  }
  CSS.highlights.set('said', new Highlight(range));
}

// silence is a cancelled sentence that is begun anew: telephones know no pause, and lose their place over it
function readAloud(listen, stop, pace) {
  const article = document.querySelector('article.article');
  const lang = article.lang || root.lang;
  const voice = () => speechSynthesis.getVoices().find((each) => each.lang.toLowerCase().replace('_', '-').startsWith(lang));
  const offer = () => { if (voice()) listen.hidden = false; };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  const paces = JSON.parse(pace.dataset.paces);
  const rates = [1, 1.25, 0.75];
  let rate = Math.max(0, rates.indexOf(Number(kept('lc-pace'))));
  let queue = [];
  let round = 0;
  let state = 'silent';
  const says = (next) => {
    state = next;
    listen.textContent = listen.dataset[next];
    stop.hidden = pace.hidden = next === 'silent';
    pace.textContent = pace.dataset.label + ' ' + paces[rate];
  };
  const unmark = () => {
    for (const each of article.querySelectorAll('.said')) each.classList.remove('said');
    if (window.Highlight) CSS.highlights.delete('said');
  };
  const hush = () => { round += 1; speechSynthesis.cancel(); };
  const end = () => { hush(); unmark(); queue = []; says('silent'); };
  const next = (mine) => {
    if (mine !== round) return;
    unmark();
    const part = queue[0];
    if (!part) { end(); return; }
    part.place.classList.add('said');
    markSentence(part);
    const words = new SpeechSynthesisUtterance(part.place.textContent.slice(part.from, part.to));
    words.voice = voice();
    words.lang = lang;
    words.rate = rates[rate];
    words.onend = () => { if (mine === round) { queue.shift(); next(mine); } };
    words.onerror = () => { if (mine === round) end(); };
    speechSynthesis.speak(words);
  };
  listen.addEventListener('click', () => {
    if (state === 'speaking') { hush(); says('paused'); return; }
    if (state === 'silent') {
      const places = [...article.querySelectorAll('h1, .intro, .body :is(h2, h3, h4, p, li, th, td)')].filter((each) => !each.querySelector('p, li'));
      queue = places.flatMap((place) => sentencesOf(place.textContent).map((part) => ({ place, ...part })));
      round += 1;
    }
    says('speaking');
    next(round);
  });
  pace.addEventListener('click', () => {
    rate = (rate + 1) % rates.length;
    keep('lc-pace', rates[rate]);
    says(state);
    if (state !== 'speaking') return;
    hush();
    const mine = round;
    // who speaks at once after a cancellation is not heard in some browsers
    setTimeout(() => next(mine), 100);
  });
  stop.addEventListener('click', end);
  addEventListener('pagehide', end);
}

// the hour of Vietnam, from the minute's first second on; not announced, as nobody asked for it
function clock(place) {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
  const show = () => {
    place.textContent = hour.format(new Date()) + ' (GMT+7)';
    setTimeout(show, 60000 - (Date.now() % 60000));
  };
  show();
  place.hidden = false;
}

document.addEventListener('DOMContentLoaded', () => {
  readingAids();
  const place = document.querySelector('[data-clock]');
  if (place) clock(place);
  const bar = document.querySelector('[data-tools]');
  if (bar) tools(bar);
  // of the panels of the menu one is open, and Escape closes it
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.activeElement && document.activeElement.closest('.menu details[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });
});
})();
`;
