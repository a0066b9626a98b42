import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { canStaff, deskPath, useDesk, useViewer } from '../../api/desk.js';
import { boardOnQuery, type Board } from '../../api/editorial.js';
import { request } from '../../api/request.js';
import { seatsQuery, staffChoiceQuery } from '../../api/staff.js';
import { DecideEditorialBoardDocument } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading, sentenceOf } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { Decided, type Outcome } from './decided.js';
import { PaperFields } from './paper-fields.js';
import { SeatFields } from './seat-fields.js';
import { emptySeat, missingInSeat, seatFormOf, seatInput, type SeatForm } from './seat-form.js';
import { usePaper } from './use-paper.js';

const idOf = (field: string): string => `kien-toan-${field.replaceAll('.', '-')}`;

/** One decision, all seats: the list begins with the board of today. */
export default function DecideScreen() {
  const desk = useDesk();
  const board = useQuery(boardOnQuery(desk.portal.id, null));
  if (!canStaff(desk)) return <NotFound />;
  if (board.data) return <Form board={board.data} />;
  return board.isError ? <Failure error={board.error} onRetry={() => void board.refetch()} /> : <Loading />;
}

function Form({ board }: { readonly board: Board }) {
  const { portal } = useDesk();
  const viewer = useViewer();
  const people = useQuery(staffChoiceQuery(''));
  const titles = useQuery(seatsQuery).data ?? [];
  const [seats, setSeats] = useState<readonly SeatForm[]>(() => (board.seats.length > 0 ? board.seats.map(seatFormOf) : [emptySeat()]));
  const [outcome, setOutcome] = useState<Outcome>();
  const paper = usePaper<Outcome>({
    isPublic: true,
    act: async (written) =>
      (await request(DecideEditorialBoardDocument, { input: { portalId: portal.id, ...written, seats: seats.map(seatInput) } })).decideEditorialBoard,
    onDone: setOutcome,
  });
  const { faults } = paper;
  const back = deskPath(portal.id, 'ban-bien-tap');
  if (outcome) return <Decided outcome={outcome} back={back} />;

  const accepted = (people.data?.edges ?? []).map(({ node }) => node).filter(({ state }) => state === 'ACCEPTED');
  const sitting = board.seats.flatMap(({ person }) => (person ? [person] : []));
  const known = [...new Map([...accepted.map(({ person }) => person), ...sitting, viewer.person].map((person) => [person.id, person])).values()];
  return (
    <>
      <Link className="lc-back" to={back}>
        <IconChevronLeft aria-hidden size={18} />
        Ban biên tập
      </Link>
      <Page
        title={board.decision ? 'Kiện toàn ban biên tập' : 'Lập ban biên tập'}
        office={portal.name}
        lead="Ghi đủ thành viên theo quyết định. Ai không còn trong danh sách thì hết quyền của chức danh cũ; việc đang giữ chuyển cho người kế nhiệm."
      >
        <form
          className="lc-form lc-decide"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            paper.send(seats.flatMap(missingInSeat));
          }}
        >
          {paper.trouble !== null && (
            <Callout tone="danger" role="alert">
              {sentenceOf(paper.trouble)}
            </Callout>
          )}
          <ErrorSummary faults={faults} idOf={idOf} />
          <PaperFields form={paper.form} faults={faults} idOf={idOf} onChange={paper.change} />
          <h2 id={idOf('seats')} tabIndex={-1}>
            Thành viên
          </h2>
          <datalist id="chuc-danh">
            {titles.map(({ title }) => (
              <option key={title} value={title} />
            ))}
          </datalist>
          {seats.map((seat, place) => (
            <SeatFields
              key={seat.key}
              seat={seat}
              place={place}
              people={known}
              faults={faults}
              idOf={idOf}
              onChange={(part) => {
                setSeats(seats.map((each) => (each.key === seat.key ? { ...each, ...part } : each)));
              }}
              onRemove={() => {
                setSeats(seats.filter(({ key }) => key !== seat.key));
              }}
            />
          ))}
          <Button
            variant="default"
            leftSection={<IconUserPlus aria-hidden size={20} />}
            onClick={() => {
              setSeats([...seats, emptySeat()]);
            }}
          >
            Thêm thành viên
          </Button>
          <Button type="submit" size="lg" loading={paper.busy}>
            Ghi quyết định
          </Button>
        </form>
      </Page>
    </>
  );
}
