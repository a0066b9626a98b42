import { inOrder, type Reference } from './tables.js';

const to = (table: string, deferrable = false): Reference => ({ name: `to_${table}`, columns: ['x'], to: table, toColumns: ['id'], deferrable });

describe('the order of tables', () => {
  it('puts each after those that it points to, itself aside', () => {
    const order = inOrder([
      { name: 'item', references: [to('section'), to('person')] },
      { name: 'section', references: [to('portal')] },
      { name: 'portal', references: [to('unit')] },
      { name: 'person', references: [] },
      { name: 'unit', references: [to('unit')] },
    ]).map(({ name }) => name);
    expect(order).toEqual(['person', 'unit', 'portal', 'section', 'item']);
  });

  it('is not bound by a key that may be checked at the end', () => {
    const order = inOrder([
      { name: 'item', references: [to('revision', true)] },
      { name: 'revision', references: [to('item')] },
    ]).map(({ name }) => name);
    expect(order).toEqual(['item', 'revision']);
  });

  it('refuses a ring and names its tables', () => {
    expect(() =>
      inOrder([
        { name: 'portal', references: [] },
        { name: 'item', references: [to('revision')] },
        { name: 'revision', references: [to('item')] },
      ]),
    ).toThrow(/deferrable.*: item, revision/);
  });
});
