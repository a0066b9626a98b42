import { summedParts, type Part } from './parts.js';

const own: Part = { childId: 'a', how: 'self', amount: 7n };
const heir: Part = { childId: 'a', how: 'heir', amount: 5n };
const divided: Part = { childId: null, how: 'divided', amount: 30n };

describe('parts of a figure', () => {
  it('of a flow have a sum that says what it is of', () => {
    expect(summedParts({ id: 'items_published', of: 'flow' }, [own, heir, divided])).toEqual({
      parts: [own, heir, divided],
      sum: 42n,
      predecessors: 2,
      label: 'Tổng cộng của 3 phần, trong đó 2 phần của đơn vị tiền nhiệm',
    });
    expect(summedParts({ id: 'items_published', of: 'flow' }, [own, { ...own, childId: 'b' }]).label).toBe('Tổng cộng của 2 phần');
  });

  it('of counters that began apart are never added up', () => {
    const visits = { id: 'visits_total', of: 'stock', neverSummed: true } as const;
    expect(() => summedParts(visits, [own, heir])).toThrow(
      expect.objectContaining({ code: 'MEASURE_NEVER_SUMMED', details: { measure: 'visits_total' } }) as Error,
    );
    expect(summedParts(visits, [own])).toMatchObject({ sum: 7n, label: 'Số liệu của một phần' });
  });
});
