import { nationalRulebook } from '../../../grievance/domain/rulebook/national-rulebook';
import type { Actor } from '../../../kernel/actor';
import { isRefusal } from '../../../kernel/refusal';
import { nothingPublished } from '../publications';
import { publishCalendarYear } from './publish-calendar-year';
import { publishRulebook } from './publish-rulebook';

const operator: Actor = { id: 'operator', roles: ['operator'], unit: null };
const supervisor: Actor = { id: 'supervisor', roles: ['supervisor'], unit: 'county-petition-office' };
const now = '2026-11-05T09:00:00.000+08:00';
const wish = {
  id: 'donghu',
  edition: '2027.1',
  basedOn: 'cn-national-2026.1',
  title: { en: 'Donghu County', zh: '东湖县' },
  scope: { regions: ['9901'], channels: [] },
  inForceFrom: '2027-01-01',
  amendments: { deadlines: { 'XF-TRANSFER': { count: 7 } } },
};
const year = {
  year: '2027',
  notice: '国办发明电〔2026〕9号',
  holidays: [{ name: { en: 'New Year’s Day', zh: '元旦' }, from: '2027-01-01', to: '2027-01-03' }],
};

describe('publish a rulebook', () => {
  it('writes down everything the edition says', () => {
    const answer = publishRulebook(nothingPublished, wish, { actor: operator, now });
    const [published] = isRefusal(answer) ? [] : answer;
    expect(published).toMatchObject({
      type: 'RulebookPublished',
      data: { basedOn: 'cn-national-2026.1', rulebook: { version: 'donghu-2027.1' }, by: 'operator', at: now },
    });
    const { version: _v, title: _t, scope: _s, inForceFrom: _f, deadlines, ...same } = nationalRulebook;
    expect(published?.data).toMatchObject({
      rulebook: { ...same, deadlines: { ...deadlines, 'XF-TRANSFER': { ...deadlines['XF-TRANSFER'], count: 7 } } },
    });
  });

  it.each([
    ['of an edition published before', { editions: ['donghu-2027.1'], years: [] }, wish],
    ['of an edition the program brings', nothingPublished, { ...wish, id: 'cn-zhejiang', edition: '2016.1' }],
  ])('is refused %s', (_, published, asked) =>
    expect(publishRulebook(published, asked, { actor: operator, now })).toMatchObject({ code: 'edition-published' }),
  );

  it('is nobody’s but the operator’s', () => {
    const context = { actor: supervisor, now };
    expect(publishRulebook(nothingPublished, wish, context)).toMatchObject({ code: 'role-not-entitled' });
    expect(publishCalendarYear(nothingPublished, year, context)).toMatchObject({ code: 'role-not-entitled' });
  });
});

describe('publish the holidays of a year', () => {
  const versionAfter = (years: readonly string[], said = year) => {
    const answer = publishCalendarYear({ editions: [], years }, said, { actor: operator, now });
    return isRefusal(answer)
      ? answer.code
      : answer.map(({ data }) => ('calendar' in data ? data.calendar.version : ''));
  };

  it('makes a first edition, and another one each time the year is corrected', () => {
    expect(versionAfter([])).toEqual(['cn-2027.1']);
    expect(versionAfter(['cn-2027.1'])).toEqual(['cn-2027.2']);
  });

  it('counts the edition that the program brings', () =>
    expect(versionAfter([], { ...year, year: '2026' })).toEqual(['cn-2026.2']));
});
