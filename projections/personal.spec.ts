import { evolve } from '../src/grievance/domain/evolve';
import { type Grievance, initial } from '../src/grievance/domain/grievance';
import { personalTexts } from '../src/grievance/domain/personal';
import { withTexts } from '../src/privacy/revealed';
import { plausibleHistory } from '../test/plausible-histories';
import { foldAll } from '../test/projected';
import { projections } from './projector.module';

const mark = 'sealed.1.';

/** A history as it is stored: every personal text sealed. */
const sealedHistory = (seed: number) => {
  const cases = new Map<string, Grievance>();
  return plausibleHistory(seed, 600).map(({ grievance, event }) => {
    const after = evolve(cases.get(grievance) ?? initial, event);
    cases.set(grievance, after);
    const owners = new Map(
      personalTexts(event, { grievance, parties: after.parties }).map((each) => [each.path, each]),
    );
    const data = withTexts(event.data, (text, path) => {
      const owner = owners.get(path);
      return owner ? `${mark}${owner.subject}.` : text;
    });
    return { grievance, event: { ...event, data } as typeof event };
  });
};
const impersonal = projections.filter(({ category, personal }) => category === 'grievance' && !personal);

describe('a projection that is not declared personal', () => {
  it.each(impersonal)('$name keeps nothing of what people said', (projection) => {
    const { rows, entries, parts, counts } = foldAll(projection, sealedHistory(7));
    expect(rows.size + entries.length).toBeGreaterThan(10);
    expect(JSON.stringify([[...rows], entries, [...parts], [...counts]])).not.toContain(mark);
  });

  it('would be noticed', () => {
    const personal = projections.find(({ name }) => name.startsWith('mediation-worklist'));
    expect(personal?.personal).toBe(true);
    if (personal) expect(JSON.stringify([...foldAll(personal, sealedHistory(7)).rows])).toContain(mark);
  });
});
