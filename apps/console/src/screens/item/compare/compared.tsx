import type { ComparedBlock } from '#web';

type Side = 'removed' | 'added';

/** Compared parts, in one column or two. What was taken out and put in is said in words too, for who hears it or sees no colours. */
export function Compared({ blocks, isInline }: { readonly blocks: readonly ComparedBlock[]; readonly isInline: boolean }) {
  if (isInline)
    return (
      <article className="lc-card lc-compared" aria-label="Hai bản trong một cột">
        {blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </article>
    );
  return (
    <div className="lc-table-box" role="region" aria-label="Hai bản cạnh nhau" tabIndex={0}>
      <table className="lc-compared-table">
        <thead>
          <tr>
            <th scope="col">Bản trước</th>
            <th scope="col">Bản sau</th>
          </tr>
        </thead>
        <tbody>
          {blocks.map((block, index) => (
            <tr key={index}>
              <td>{block.change !== 'added' && <Block block={block} side="removed" />}</td>
              <td>{block.change !== 'removed' && <Block block={block} side="added" />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Block({ block, side }: { readonly block: ComparedBlock; readonly side?: Side }) {
  const runs = block.runs.filter(({ change }) => change === 'same' || side === undefined || change === side);
  return (
    <p className={block.kind === 'Tiêu đề' ? 'lc-strong' : undefined}>
      {block.kind !== '' && <span className="lc-small">{block.kind}: </span>}
      {runs.map(({ text, change }, index) =>
        change === 'same' ? (
          text
        ) : change === 'removed' ? (
          <del key={index}>
            <span className="lc-unseen"> [bỏ: </span>
            {text}
            <span className="lc-unseen">] </span>
          </del>
        ) : (
          <ins key={index}>
            <span className="lc-unseen"> [thêm: </span>
            {text}
            <span className="lc-unseen">] </span>
          </ins>
        ),
      )}
    </p>
  );
}
