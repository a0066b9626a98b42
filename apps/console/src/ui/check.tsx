interface CheckProps {
  readonly label: string;
  /** What it is about, for who hears the label without seeing what stands beside it. */
  readonly of?: string;
  readonly checked: boolean;
  /** One of several that shut each other out, under their name. */
  readonly oneOf?: string;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, or one of several to choose, with its words. */
export function Check({ label, of, checked, oneOf, onChange }: CheckProps) {
  return (
    <label className="lc-check">
      <input
        type={oneOf === undefined ? 'checkbox' : 'radio'}
        name={oneOf}
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {label}
      {of && <span className="lc-unseen">: {of}</span>}
    </label>
  );
}
