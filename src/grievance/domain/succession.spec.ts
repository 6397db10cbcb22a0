import {
  accusation,
  delegated,
  demo,
  event,
  inHandling,
  opinionServed,
  organization,
  received,
  reviewRequested,
} from '../../../test/situations';
import { answerableUnit } from './answerable-unit';
import { issueOpinion } from './decisions/handling/issue-opinion';
import type { Directory } from './directory';
import type { GrievanceEvent } from './events';
import { evolve } from './evolve';
import { initial } from './grievance';
import { succeeded } from './succession';
import { audienceOf, sees } from './visibility';

const merging = (unit: string, into: string): Directory => ({
  unit: (id) => (id === unit ? undefined : organization.unit(id)),
  current: (id) => (id === unit ? into : id),
  superior: (id, line) => organization.superior(id, line),
  regionPath: (region) => organization.regionPath(region),
  regionLevel: (region) => organization.regionLevel(region),
  petitionOffice: (region) => organization.petitionOffice(region),
});
const folded = (history: readonly GrievanceEvent[]) => history.reduce(evolve, initial);

describe('a case of a unit that was merged or abolished', () => {
  const directory = merging('county-housing-bureau', 'county-labour-bureau');

  it('goes on with its successor, who answers for it and may see it', () => {
    const grievance = succeeded(folded(inHandling), directory);
    expect(answerableUnit(grievance)).toBe('county-labour-bureau');
    expect(sees(audienceOf(grievance), demo('labour-handler'), directory)).toBe(true);
  });

  it('is answered by the successor, and reviewed exactly one level above the successor', () => {
    const heard = [...inHandling, event('FindingRecorded')];
    const context = { grievance: '7f3k2m9xa4bq', actor: demo('labour-handler'), directory, newId: () => '' };
    const wish = { result: 'explain', facts: '已核查', basis: ['XF 32'] } as const;
    const ask = (reviewBody: string) =>
      issueOpinion(
        succeeded(folded(heard), directory),
        { ...wish, reviewBody },
        { ...context, now: '2026-03-20T09:00:00.000+08:00' },
      );
    expect(ask('city-housing-bureau')).toMatchObject({ code: 'not-one-level-above' });
    expect(ask('city-government')).toMatchObject([{ data: { unit: 'county-labour-bureau' } }]);
  });

  it('is reviewed one level higher when the reviewing body became the one it was to review', () => {
    const upward = merging('county-housing-bureau', 'city-housing-bureau');
    const { opinion, review } = succeeded(folded([...opinionServed, reviewRequested]), upward);
    expect([opinion?.unit, review?.body]).toEqual(['city-housing-bureau', 'province-housing-department']);
  });

  it('keeps the successor of an accused unit as blind as it was', () => {
    const audience = audienceOf(folded([received, accusation]));
    const person = { ...demo('labour-handler'), id: received.data.by };
    expect(sees(audience, { ...person, unit: 'county-labour-bureau' }, organization)).toBe(true);
    expect(sees(audience, { ...person, unit: 'county-labour-bureau' }, directory)).toBe(false);
  });

  it('is as it was when nothing was merged', () => {
    const grievance = folded([received, delegated]);
    expect(succeeded(grievance, organization)).toEqual(grievance);
  });
});
