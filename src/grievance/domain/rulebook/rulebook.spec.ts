import { currentRulebook, rulebookOf } from './rulebook';

describe('the rulebook', () => {
  it('is found by the version a case recorded', () => {
    expect(rulebookOf('cn-national-2026.1')).toBe(currentRulebook);
    expect(currentRulebook.calendar.version).toBe('cn-2026.1');
  });

  it('is refused in an unknown version', () =>
    expect(() => rulebookOf('cn-national-1900.1')).toThrow('No such rulebook: cn-national-1900.1'));

  it('is data: it survives being written down and read again', () =>
    expect(JSON.parse(JSON.stringify(currentRulebook))).toEqual(currentRulebook));
});
