import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { civilDateText, dayOf } from '#web';
import type { Settings } from '../../api/portals.js';
import { HandOver } from './hand-over.js';

/** Which body owns the portal, and which did before. */
export function Owner({ settings, governs }: { readonly settings: Settings; readonly governs: boolean }) {
  const [handing, setHanding] = useState(false);
  const today = dayOf(new Date());
  return (
    <section className="lc-card" aria-labelledby="chu-quan">
      <h2 id="chu-quan">Cơ quan chủ quản</h2>
      <ol className="lc-history">
        {settings.owners.map(({ unitId, unitName, from, until, because }) => (
          <li key={unitId + from}>
            <strong>{unitName}</strong>
            <span>
              {from > today ? 'sẽ tiếp nhận từ' : 'từ'} {civilDateText(from)}
              {until ? ` đến hết ${civilDateText(until)}` : from <= today && ' đến nay'}
            </span>
            {because && <span>{because}</span>}
          </li>
        ))}
        {settings.owners.length === 0 && (
          <li>
            <strong>{settings.unitName}</strong>
          </li>
        )}
      </ol>
      {governs && (
        <Button
          fullWidth
          variant="default"
          leftSection={<IconArrowsExchange aria-hidden size={20} />}
          onClick={() => {
            setHanding(true);
          }}
        >
          Bàn giao…
        </Button>
      )}
      {handing && (
        <HandOver
          settings={settings}
          onClose={() => {
            setHanding(false);
          }}
        />
      )}
    </section>
  );
}
