import { isCrime, isStatusOrTitle } from './matters';

describe('matters kept from mediation or confirmation', () => {
  it.each(['parentage', 'land-title', 'title', 'adoption', 'marriage-status'])('%s is of status or title', (category) =>
    expect(isStatusOrTitle(category)).toBe(true),
  );

  it.each(['neighbour', 'marriage', 'entitlement', 'employment-status', 'consumer'])('%s is not', (category) =>
    expect(isStatusOrTitle(category)).toBe(false),
  );

  it('knows a crime by its name', () => {
    expect(isCrime('crime')).toBe(true);
    expect(isCrime('criminal-injury')).toBe(true);
    expect(isCrime('neighbour')).toBe(false);
  });
});
