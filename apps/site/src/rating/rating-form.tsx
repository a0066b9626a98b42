import type { View } from '../view.js';

/** Asks whether a page was useful: works without script, asks for no words and keeps nothing of who answers. */
export function RatingForm({ view: { words, paths }, path }: { readonly view: View; readonly path: string }) {
  return (
    <form class="panel rating" method="post" action={paths.rating} aria-labelledby="danh-gia" lang={words.lang}>
      <h2 id="danh-gia">{words.ratingTitle}</h2>
      <input type="hidden" name="trang" value={path} />
      <p>
        <button type="submit" class="button" name="huu-ich" value="co">
          {words.ratingYes}
        </button>
      </p>
      {/* before the button that it belongs to: pressing it is the end */}
      <p class="why">
        <label for="ly-do">{words.ratingWhy}</label>
        <select id="ly-do" name="ly-do">
          <option value="">{words.ratingNoReason}</option>
          {Object.entries(words.ratingReasons).map(([value, text]) => (
            <option value={value}>{text}</option>
          ))}
        </select>
        <button type="submit" class="button" name="huu-ich" value="khong">
          {words.ratingNo}
        </button>
      </p>
      <p class="meta">{words.ratingPrivate}</p>
    </form>
  );
}
