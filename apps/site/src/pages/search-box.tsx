import type { View } from '../view.js';

/** One box; asks by GET, so it works without a script and its answer has an address. */
export function SearchBox({ view: { words, paths }, id }: { view: View; id: string }) {
  return (
    <form class="find" role="search" action={paths.search} method="get" aria-label={words.searchFor}>
      <label class="unseen" for={id}>
        {words.searchLabel}
      </label>
      <input type="search" id={id} name="q" placeholder={words.searchLabel} maxLength={200} required />
      <button type="submit">{words.search}</button>
    </form>
  );
}
