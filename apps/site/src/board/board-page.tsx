import type { BoardQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { SectionName } from '../pages/cards.js';
import { inVietnamese, type Page, type View } from '../view.js';

type Board = NonNullable<BoardQuery['editorialBoard']>;
type Seat = Board['seats'][number];

/** Who answers for what stands here: the board as its papers make it public. */
export function boardPage(view: View, board: BoardQuery['editorialBoard']): Page {
  const { words, paths, portal } = view;
  const html = writePage(view, {
    title: words.board,
    path: paths.board,
    isRated: true,
    description: words.boardOf(portal.name),
    children: (
      <div class="panel running">
        <h1>{words.board}</h1>
        {board ? <Papers view={view} board={board} /> : <p>{words.boardNone}</p>}
      </div>
    ),
  });
  return { status: 200, html };
}

function Papers({ view, board }: { view: View; board: Board }) {
  const { words } = view;
  const { decision, regulation, assignment } = board;
  const named = (say: (number: string, day: string, by: string) => string, paper: Board['decision']): string =>
    say(paper.number, words.date(paper.decidedOn), paper.decidedBy);
  return (
    <>
      <p>{named(words.boardBy, decision)}</p>
      <Seats view={view} seats={board.seats} />
      {assignment ? (
        <>
          <p>{named(words.boardAssignment, assignment)}</p>
          <FullText view={view} title={words.boardTexts.assignment} text={assignment.fullText} />
        </>
      ) : null}
      {regulation ? (
        <>
          <p>{named(words.boardRegulation, regulation)}</p>
          <FullText view={view} title={words.boardTexts.regulation} text={regulation.fullText} />
        </>
      ) : null}
    </>
  );
}

function Seats({ view, seats }: { view: View; seats: Board['seats'] }) {
  const { name, title, duties, sections } = view.words.boardColumns;
  const asWritten = inVietnamese(view);
  const named = (section: Seat['sections'][number], index: number) => (
    <>
      {index > 0 ? '; ' : ''}
      <SectionName view={view} section={section} />
    </>
  );
  const hasDuties = seats.some((seat) => seat.duties !== '');
  const hasSections = seats.some((seat) => seat.sections.length > 0);
  return (
    <table class="offices">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{title}</th>
          {hasDuties ? <th scope="col">{duties}</th> : null}
          {hasSections ? <th scope="col">{sections}</th> : null}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr>
            <th scope="row" {...asWritten}>
              {seat.name}
            </th>
            <td data-label={title} {...asWritten}>
              {seat.title}
            </td>
            {hasDuties ? (
              <td data-label={duties} {...asWritten}>
                {seat.duties || null}
              </td>
            ) : null}
            {hasSections ? <td data-label={sections}>{seat.sections.length > 0 ? seat.sections.map(named) : null}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A paper word for word; nothing where its words were not recorded. */
function FullText({ view, title, text }: { view: View; title: string; text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  return (
    <div class="body">
      <details>
        <summary>{title}</summary>
        <div {...inVietnamese(view)}>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </details>
    </div>
  );
}
