import { palettes, type PaletteName } from '#web';

const words: Record<PaletteName, string> = {
  BLUE: 'Xanh dương',
  RED: 'Đỏ',
  GREEN: 'Xanh lá',
  TEAL: 'Xanh ngọc',
  BROWN: 'Nâu',
  NAVY: 'Xanh đậm',
};
const names = Object.keys(palettes) as PaletteName[];

interface PalettesProps {
  readonly chosen: PaletteName;
  readonly name: string;
  readonly above: string;
  readonly onChoose: (palette: PaletteName) => void;
}

/** The six checked palettes, and how the head of the page looks in the chosen one. */
export function Palettes({ chosen, name, above, onChoose }: PalettesProps) {
  return (
    <fieldset className="lc-fields">
      <legend>Màu của trang</legend>
      <div className="lc-palettes">
        {names.map((palette) => (
          <label key={palette}>
            <input
              type="radio"
              name="palette"
              value={palette}
              checked={palette === chosen}
              onChange={() => {
                onChoose(palette);
              }}
            />
            <span className="lc-swatch" style={{ backgroundColor: palettes[palette].accent }} aria-hidden />
            {words[palette]}
          </label>
        ))}
      </div>
      <div className="lc-banner-sample" style={{ backgroundColor: palettes[chosen].accent }} aria-hidden>
        {above && <span>{above}</span>}
        <strong>{name}</strong>
      </div>
    </fieldset>
  );
}
