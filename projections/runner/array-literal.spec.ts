import { arrayLiteral } from './array-literal';

describe('an array literal', () => {
  it('quotes what PostgreSQL would misread', () =>
    expect(arrayLiteral(['a"b', 'c\\d', '{}', '', 'NULL', null, undefined, 3, true])).toBe(
      String.raw`{"a\"b","c\\d","{}","","NULL",NULL,NULL,3,true}`,
    ));
  it('writes objects as JSON', () => expect(arrayLiteral([{ a: '"' }])).toBe(String.raw`{"{\"a\":\"\\\"\"}"}`));
  it('of nothing is empty', () => expect(arrayLiteral([])).toBe('{}'));
});
