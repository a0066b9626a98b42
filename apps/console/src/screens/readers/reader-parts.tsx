import { civilDateText, numberText } from '#web';

export function pointOf(day: string, value: number) {
  const name = civilDateText(day);
  return { name, short: name.slice(0, 5), value };
}

export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${numberText(whole)} giây` : `${numberText(Math.floor(whole / 60))} phút ${String(whole % 60).padStart(2, '0')} giây`;
}

/** A figure with its name above and its meaning below. */
export function Box({ name, number, meaning }: { readonly name: string; readonly number: string; readonly meaning: string }) {
  return (
    <div className="lc-figure">
      <div className="lc-figure-plain">
        <span className="lc-figure-name">{name}</span>
        <span className="lc-figure-number">{number}</span>
      </div>
      <span className="lc-figure-meaning">{meaning}</span>
    </div>
  );
}

/** What is counted and what is not: it belongs to the figures. */
export function HowCounted({ words }: { readonly words: readonly string[] }) {
  return (
    <details open>
      <summary>Cách đếm</summary>
      <ul>
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
}
