import { Button } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { useState } from 'react';
import { canStaff, useDesk } from '../../api/desk.js';
import { PinDialog, type Pinnable, type Place } from './pin-dialog.js';

const labels: readonly (readonly [Place, string])[] = [
  ['section', 'Ghim ở đầu chuyên mục…'],
  ['home', 'Ghim ở đầu trang chủ…'],
];

/** Puts what is public at the head of its section, or of the home page, until a day; for who administers the portal. */
export function PinItem({ item }: { readonly item: Pinnable }) {
  const desk = useDesk();
  const [place, setPlace] = useState<Place | null>(null);
  if (!canStaff(desk)) return null;
  return (
    <>
      {labels.map(([at, label]) => (
        <Button
          key={at}
          variant="default"
          fullWidth
          leftSection={<IconPin aria-hidden size={20} />}
          onClick={() => {
            setPlace(at);
          }}
        >
          {label}
        </Button>
      ))}
      {place && (
        <PinDialog
          item={item}
          places={[place]}
          onClose={() => {
            setPlace(null);
          }}
        />
      )}
    </>
  );
}
