/**
 * Proof that the recount of the figures can see: one sum of a year is spoilt and one publication taken away by hand. Exactly two
 * differences have to be named; making the sums anew mends the one that is theirs.
 * @param {import('./database.js').Database} database
 * @param {(words: string[]) => Promise<{ answer: any, code: number | null }>} cli
 * @returns {Promise<{ differences: number, faults: string[] }>}
 */
export async function spoilFigures({ admin }, cli) {
  const { rows: sums } = await admin.query(
    `update fact_year y set months = month_add(months, array_fill(1::bigint, array[12]))
     where (portal_id, measure, dimension, value, year) = (select portal_id, measure, dimension, value, year from fact_year where dimension = 'kind' order by 1, 2, 3, 4, 5 limit 1)
     returning y.portal_id, y.measure, y.dimension, y.value`,
  );
  const { rows: gone } = await admin.query(
    `with one as (select portal_id, item_id from publication where withdrawn_at is null order by 1 desc, 2 limit 1), place as (delete from placement l using one where l.portal_id = one.portal_id and l.item_id = one.item_id)
     select p.portal_id, p.item_id, p.kind from publication p join one using (portal_id, item_id)`,
  );
  await admin.query('delete from publication where portal_id = $1 and item_id = $2', [gone[0].portal_id, gone[0].item_id]);
  const first = await cli(['facts', 'verify']);
  const found = first.answer?.differences ?? [];
  const [sum] = sums;
  const named =
    found.length === 2 &&
    found.some(({ between, measure, dimension }) => between === 'sums' && measure === sum.measure && dimension === `${sum.dimension}=${sum.value}`) &&
    found.some(({ between, measure, dimension }) => between === 'ledger' && measure === 'items_published' && dimension.includes(`kind=${gone[0].kind}`));
  const rebuilt = await cli(['facts', 'rebuild']);
  const second = await cli(['facts', 'verify']);
  return {
    differences: found.length,
    faults: [
      ...(named && first.code === 1 ? [] : [`hai chỗ hỏng phải được nêu đúng hai (two spoils, exactly two differences): ${JSON.stringify(found)}`]),
      ...(rebuilt.answer?.changed === 1 ? [] : [`lập lại phải sửa đúng một tổng (a rebuild mends one sum): ${JSON.stringify(rebuilt.answer)}`]),
      ...(second.answer?.differences.length === 1 ? [] : ['còn lại phải là một chỗ lệch (one difference left)']),
    ],
  };
}
