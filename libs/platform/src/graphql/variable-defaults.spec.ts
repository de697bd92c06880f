import { buildSchema, getOperationAST, parse } from 'graphql';
import { withDefaults } from './variable-defaults.js';

const schema = buildSchema(`
  input Page { first: Int! = 20, inner: [Page!] }
  type Query { children(page: Page!, first: Int! = 5): Int }
`);
const operation = getOperationAST(parse('query Q($first: Int! = 8, $page: Page!) { children(page: $page, first: $first) }'))!;

describe('defaults of variables', () => {
  it('are filled in, also inside inputs and lists', () => {
    expect(withDefaults(schema, operation, { page: { inner: [{}] } })).toEqual({ first: 8, page: { first: 20, inner: [{ first: 20 }] } });
  });

  it('never replace what was given, and leave what cannot fit to the door', () => {
    expect(withDefaults(schema, operation, { first: 3, page: { first: 1 } })).toEqual({ first: 3, page: { first: 1 } });
    expect(withDefaults(schema, operation, { first: null, page: 'x' })).toEqual({ first: null, page: 'x' });
  });
});
