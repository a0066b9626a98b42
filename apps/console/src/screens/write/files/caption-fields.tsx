import { TextInput } from '@mantine/core';
import type { FigureAttributes } from '#web/rich-text';

type Words = Pick<FigureAttributes, 'caption' | 'credit'>;

/** What stands under a picture or film of a text, and whose it is. */
export function CaptionFields({
  words,
  creditLabel,
  onChange,
}: {
  readonly words: Words;
  readonly creditLabel: string;
  readonly onChange: (part: Partial<Words>) => void;
}) {
  return (
    <>
      <TextInput
        label="Chú thích"
        maxLength={500}
        value={words.caption}
        onChange={(event) => {
          onChange({ caption: event.currentTarget.value });
        }}
      />
      <TextInput
        label={creditLabel}
        maxLength={200}
        value={words.credit}
        onChange={(event) => {
          onChange({ credit: event.currentTarget.value });
        }}
      />
    </>
  );
}
