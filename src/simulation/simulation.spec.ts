import { readOrganization } from '../organization/read-organization';
import { placesOf } from './places';
import { chanceOf, play } from './play';
import { Staff } from './staff';
import { Tally } from './tally';
import { usualCases } from './usual-cases';

it('tries', () => {
  const organization = readOrganization(undefined);
  const { local } = placesOf(organization);
  const stage = { organization, staff: new Staff(organization), secret: 'x'.repeat(32), name: 'try' };
  const filings = usualCases(chanceOf('try', -1), local, Number(process.env.N ?? 500), '2025-01-01', '2025-12-31');
  const tally = new Tally();
  const t = Date.now();
  for (const append of play(stage, filings, Date.parse('2026-06-30T00:00:00+08:00'))) tally.add(append);
  console.log(
    local.length,
    Date.now() - t,
    tally.events,
    tally.digest(),
    Object.fromEntries([...tally.counted].sort()),
  );
});
