import type { BoardQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { inVietnamese, type Page, type View } from '../view.js';

/** Who answers for what stands here: the board as its decision makes it public. */
export function boardPage(view: View, board: BoardQuery['editorialBoard']): Page {
  const { words, paths, portal } = view;
  const [name, title, duties] = words.boardColumns;
  const hasDuties = board?.seats.some((seat) => seat.duties !== '') ?? false;
  const html = writePage(view, {
    title: words.board,
    path: paths.board,
    isRated: true,
    description: words.boardOf(portal.name),
    children: (
      <div class="panel">
        <h1>{words.board}</h1>
        {board ? (
          <>
            <p>{words.boardBy(board.decision.number, words.date(board.decision.decidedOn), board.decision.decidedBy)}</p>
            <table class="offices">
              <thead>
                <tr>
                  <th scope="col">{name}</th>
                  <th scope="col">{title}</th>
                  {hasDuties ? <th scope="col">{duties}</th> : null}
                </tr>
              </thead>
              <tbody {...inVietnamese(view)}>
                {board.seats.map((seat) => (
                  <tr>
                    <th scope="row">{seat.name}</th>
                    <td data-label={title}>{seat.title}</td>
                    {hasDuties ? <td data-label={duties}>{seat.duties || null}</td> : null}
                  </tr>
                ))}
              </tbody>
            </table>
            {board.regulation ? (
              <p>{words.boardRegulation(board.regulation.number, words.date(board.regulation.decidedOn), board.regulation.decidedBy)}</p>
            ) : null}
          </>
        ) : (
          <p>{words.boardNone}</p>
        )}
      </div>
    ),
  });
  return { status: 200, html };
}
