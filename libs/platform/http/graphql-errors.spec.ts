import { buildSchema, getVariableValues, Kind, parse } from 'graphql';
import { errorFormatter } from './graphql-errors.js';
import { DateScalar } from './scalars.js';

const schema = buildSchema(
  'scalar Date input Paper { decidedOn: Date! days: Int seats: [Seat!] } input Seat { from: Date } type Query { a(input: Paper!, first: Int): Int }',
);
Object.assign(schema.getType('Date') ?? {}, { parseValue: DateScalar.parseValue.bind(DateScalar) });
const [operation] = parse('query ($input: Paper!, $first: Int) { a(input: $input, first: $first) }').definitions;
const format = errorFormatter(
  () => 'r1',
  () => undefined,
);

/** What a person is told of these variables. */
function told(variables: Record<string, unknown>): object {
  const asked = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  const [error] = getVariableValues(schema, asked, variables).errors ?? [];
  const { message, extensions } = format({ message: error?.message ?? '', extensions: { code: 'BAD_USER_INPUT' } }, error);
  return { message, code: extensions?.['code'], field: extensions?.['field'] };
}

it.each([
  ['an empty day', { decidedOn: '' }, 'Ngày, giờ chưa đúng. Hãy chọn lại; năm ghi đủ bốn chữ số, từ 1900 đến 2199.', 'decidedOn'],
  ['a year of two digits', { decidedOn: '0026-11-22' }, 'Ngày, giờ chưa đúng. Hãy chọn lại; năm ghi đủ bốn chữ số, từ 1900 đến 2199.', 'decidedOn'],
  ['no day', { decidedOn: null }, 'Còn trống mà bắt buộc phải có. Hãy điền vào.', 'decidedOn'],
  ['no number', { decidedOn: '2026-11-22', days: 'mười' }, 'Hãy ghi một số, chỉ gồm chữ số.', 'days'],
  [
    'a day deep inside',
    { decidedOn: '2026-11-22', seats: [{ from: 'mai' }] },
    'Ngày, giờ chưa đúng. Hãy chọn lại; năm ghi đủ bốn chữ số, từ 1900 đến 2199.',
    'seats[0].from',
  ],
])('the field is named and the sentence says what to do: %s', (_what, input, message, field) => {
  expect(told({ input })).toEqual({ message, code: 'BAD_USER_INPUT', field });
});

it('a variable of its own is named too', () => {
  expect(told({ input: { decidedOn: '2026-11-22' }, first: 'x' })).toEqual({
    message: 'Hãy ghi một số, chỉ gồm chữ số.',
    code: 'BAD_USER_INPUT',
    field: 'first',
  });
});

it('what has no sentence of its own keeps the English of the layer', () => {
  expect(told({ input: { decidedOn: '2026-11-22', unknown: 1 } })).toMatchObject({
    message: expect.stringContaining('Giá trị truyền vào không đúng kiểu. (Variable') as string,
  });
});
