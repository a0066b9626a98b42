import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import type { Seat } from '../../api/editorial.js';
import { placesQuery } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { AssignEditorialDutiesDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { PaperFields } from './paper-fields.js';
import { usePaper } from './use-paper.js';

const idOf = (field: string): string => `phan-cong-${field}`;

/** A notice that gives sections to seats. Begins with what holds now. */
export function Assign({ seats, onClose }: { readonly seats: readonly Seat[]; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const places = useQuery(placesQuery(portal.id));
  const [duties, setDuties] = useState<Readonly<Record<string, readonly string[]>>>(() =>
    Object.fromEntries(seats.map(({ id, sections }) => [id, sections.map((section) => section.id)])),
  );
  const paper = usePaper({
    isPublic: false,
    act: async (written) => {
      const given = Object.entries(duties).flatMap(([seatId, sectionIds]) => (sectionIds.length > 0 ? [{ seatId, sectionIds: [...sectionIds] }] : []));
      return (await request(AssignEditorialDutiesDocument, { input: { portalId: portal.id, ...written, duties: given } })).assignEditorialDuties;
    },
    onDone: onClose,
  });
  const { faults } = paper;
  return (
    <FormDialog
      title="Phân công chuyên mục"
      button="Ghi phân công"
      busy={paper.busy}
      trouble={paper.trouble}
      onClose={onClose}
      onSend={() => {
        paper.send([]);
      }}
    >
      <ErrorSummary faults={faults} idOf={idOf} />
      <PaperFields form={paper.form} faults={faults} idOf={idOf} onChange={paper.change} />
      <div id={idOf('duties')} tabIndex={-1} className="lc-form">
        {faultOf(faults, 'duties') && <p className="lc-field-error">{faultOf(faults, 'duties')}</p>}
        {seats.map((seat) => (
          <fieldset key={seat.id} className="lc-choices">
            <legend>
              {seat.name}, {seat.title}
            </legend>
            {places.data?.sections.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={duties[seat.id]?.includes(id) ?? false}
                onChange={(event) => {
                  const now = duties[seat.id] ?? [];
                  setDuties({ ...duties, [seat.id]: event.currentTarget.checked ? [...now, id] : now.filter((each) => each !== id) });
                }}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </FormDialog>
  );
}
