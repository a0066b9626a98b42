interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  /** One of several that shut each other out, under their name. */
  readonly oneOf?: string;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, or one of several to choose, with its words. */
export function Check({ label, checked, oneOf, onChange }: CheckProps) {
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
    </label>
  );
}
