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
  if ('speechSynthesis' in window) readAloud(part('listen'), part('stop'));
  bar.hidden = false;
}

function readAloud(listen, stop) {
  const article = document.querySelector('article.article');
  const lang = article.lang || root.lang;
  const voice = () => speechSynthesis.getVoices().find((each) => each.lang.toLowerCase().replace('_', '-').startsWith(lang));
  const offer = () => { if (voice()) listen.hidden = false; };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  let queue = [];
  let round = 0;
  let state = 'silent';
  const says = (next) => {
    state = next;
    listen.textContent = listen.dataset[next];
    stop.hidden = next === 'silent';
  };
  const unmark = () => { for (const each of article.querySelectorAll('.said')) each.classList.remove('said'); };
  const end = () => { round += 1; speechSynthesis.cancel(); unmark(); queue = []; says('silent'); };
  const next = (mine) => {
    if (mine !== round) return;
    unmark();
    const part = queue.shift();
    if (!part) { end(); return; }
    part.place.classList.add('said');
    const words = new SpeechSynthesisUtterance(part.text);
    words.voice = voice();
    words.lang = lang;
    words.onend = () => next(mine);
    words.onerror = () => { if (mine === round) end(); };
    speechSynthesis.speak(words);
  };
  listen.addEventListener('click', () => {
    if (state === 'speaking') { speechSynthesis.pause(); says('paused'); return; }
    if (state === 'paused') { speechSynthesis.resume(); says('speaking'); return; }
    const places = [...article.querySelectorAll('h1, .intro, .body :is(h2, h3, h4, p, li, th, td)')].filter((each) => !each.querySelector('p, li'));
    queue = places.flatMap((place) => (place.textContent.match(/[^.!?…]+[.!?…]*/g) || []).map((text) => ({ place, text: text.trim() }))).filter(({ text }) => text);
    round += 1;
    says('speaking');
    next(round);
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
