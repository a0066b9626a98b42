import { hostOf, snippets } from './examples.js';

const host = hostOf(location);
const named = document.querySelector('#ten-mien');
if (named) named.textContent = host;
for (const [name, text] of Object.entries(snippets(location.origin, host))) {
  const place = document.querySelector(`[data-example="${name}"]`);
  if (place) place.textContent = text;
}

/** The explorer weighs a hundred times the rest of the page: it comes to whoever comes near it, and not to who copies a command. */
const place = document.querySelector('#explorer');
if (place) {
  const near = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      import('./explorer.js').then(
        ({ showExplorer }) => {
          showExplorer(place, host);
        },
        () => {
          place.textContent = 'Không tải được khung thử. Hãy kiểm tra kết nối rồi tải lại trang.';
        },
      );
    },
    { rootMargin: '200px' },
  );
  near.observe(place);
}
