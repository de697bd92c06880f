import { buildSchema, type GraphQLScalarType, getOperationAST, parse } from 'graphql';
import { misfitOf } from './variable-place.js';
import { CalendarDateScalar } from './scalars.js';

const schema = buildSchema(`
  scalar Day
  input Guardian { name: String!, since: Day }
  input Enrol { birthDate: Day!, guardians: [Guardian!]!, sex: Int! = 0 }
  type Query { enrol(input: Enrol!, on: Day, first: Int! = 5): Int }
`);
(schema.getType('Day') as GraphQLScalarType).parseValue = CalendarDateScalar.parseValue;
const operation = getOperationAST(parse('query Q($input: Enrol!, $on: Day, $first: Int! = 8) { enrol(input: $input, on: $on, first: $first) }'))!;
const place = (variables: Record<string, unknown>) => {
  const misfit = misfitOf(schema, operation, variables);
  return misfit && `${misfit.reason} ${misfit.params.place}`;
};
const input = { birthDate: '2024-02-29', guardians: [{ name: 'Anna' }] };

describe('the place of a value that does not fit', () => {
  it.each([
    ['a day that never was', { input: { ...input, birthDate: '2027-02-29' } }, 'input_does_not_fit input.birthDate'],
    [
      'a day in a list',
      { input: { ...input, guardians: [{ name: 'Anna' }, { name: 'Bram', since: 'gisteren' }] } },
      'input_does_not_fit input.guardians.1.since',
    ],
    ['a field that is missing', { input: { ...input, guardians: [{}] } }, 'input_does_not_fit input.guardians.0.name'],
    ['a field that nobody knows', { input: { ...input, bsn: '1' } }, 'input_does_not_fit input.bsn'],
    ['an input that is no object', { input: 'Bas' }, 'variables_do_not_fit input'],
    ['a variable that is missing', {}, 'variables_do_not_fit input'],
    ['a variable of its own', { input, on: '2027-02-29' }, 'variables_do_not_fit on'],
  ])('%s', (_, variables, told) => {
    expect(place(variables)).toBe(told);
  });

  it('is nowhere when all of them fit, defaults left to themselves', () => {
    expect(place({ input })).toBeNull();
  });
});
