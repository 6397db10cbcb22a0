import { GrievanceDetails } from '../../projections/grievance-details/grievance-details.table';
import { answerableUnit } from '../../src/grievance/domain/answerable-unit';
import { evolve } from '../../src/grievance/domain/evolve';
import { type Grievance, initial } from '../../src/grievance/domain/grievance';
import { audienceOf, mayKnow, sees } from '../../src/grievance/domain/visibility';
import { findGrievances, type Sort, sorts } from '../../src/grievance/http/find-grievances';
import { type Viewer, viewerOf } from '../../src/grievance/http/visible-to';
import { type Actor, roles, theClock } from '../../src/kernel/actor';
import { plausibleHistory } from '../plausible-histories';
import { demo, organization } from '../situations';
import { startPostgres, type TestPostgres } from '../start-postgres';
import { caughtUp, openWorld, type World } from './projections-world';

const viewer = (actor: Actor): Viewer => viewerOf(actor, organization);

describe('a list of grievances', () => {
  let postgres: TestPostgres;
  let world: World;
  const cases = new Map<string, Grievance>();
  beforeAll(async () => {
    postgres = await startPostgres();
    world = await openWorld(await postgres.createDatabase());
    const history = plausibleHistory(21, 900, 120);
    for (const { grievance, event } of history) cases.set(grievance, evolve(cases.get(grievance) ?? initial, event));
    const position = await world.append(history);
    const projector = world.projector();
    projector.start();
    await caughtUp(projector, position);
  });
  afterAll(async () => {
    await world.close();
    await postgres.stop();
  });

  const all = async (actor: Actor, sort: Sort = 'received', limit = 200): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await findGrievances(world.database, { sort, limit, cursor }, viewer(actor));
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    return ids;
  };

  const units = [null, 'no-such-unit', 'county-court', 'county-market-bureau', 'township-committee', 'village-station'];
  const more = ['county-petition-office', 'city-discipline-commission', 'county-labour-bureau', 'village-committee'];
  const ids = ['registrar', 'router', 'account-1', 'account-3', 'nobody'];

  it.each(roles)('shows a %s exactly what they may see', async (role) => {
    for (const unit of [...units, ...more]) {
      for (const id of ids) {
        const actor: Actor = { id, roles: [role], unit };
        const seen = [...cases].filter(([, each]) => sees(audienceOf(each), actor, organization)).map(([one]) => one);
        expect({ unit, id, seen: (await all(actor)).sort() }).toEqual({ unit, id, seen: seen.sort() });
      }
    }
  });

  it('lets the clock see everything, page by page, in every order', async () => {
    for (const sort of sorts) {
      const paged = await all(theClock, sort, 7);
      expect([...paged].sort()).toEqual([...cases.keys()].sort());
      expect(paged).toEqual(await all(theClock, sort));
    }
  });

  it('puts what is due first, and what is not due last', async () => {
    const { items } = await findGrievances(world.database, { sort: 'due', limit: 200 }, viewer(theClock));
    const due = items.map(({ nextDue }) => nextDue ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(due[0]).not.toBe('9999');
    expect(due.at(-1)).toBe('9999');
  });

  it('is narrowed by what it is asked for', async () => {
    const rows = await world.database.getRepository(GrievanceDetails).find();
    const found = async (filters: Parameters<typeof findGrievances>[1]['filters']) =>
      (await findGrievances(world.database, { filters, limit: 200 }, viewer(theClock))).items
        .map(({ id }) => id)
        .sort();
    const kept = (keep: (row: GrievanceDetails) => boolean) =>
      rows
        .filter(keep)
        .map(({ id }) => id)
        .sort();
    expect(await found({ status: ['received', 'resolved'] })).toEqual(
      kept(({ status }) => status === 'received' || status === 'resolved'),
    );
    expect(await found({ region: '990101', category: 'labour' })).toEqual(
      kept(({ regionPath, category }) => regionPath.includes('990101') && category === 'labour'),
    );
    expect(await found({ tier: ['judicial'], mediator: 'mediator' })).toEqual(
      kept(({ tier, mediator }) => tier === 'judicial' && mediator === 'mediator'),
    );
    expect(await found({ q: 'case1' })).toEqual(kept(({ number }) => number.includes('CASE1')));
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ q: '\u0000' })).toEqual([]);
  });

  const encoded = (said: unknown) => Buffer.from(JSON.stringify(said)).toString('base64url');
  it.each([
    'garbage',
    '',
    encoded(['updated', '2026-01-01', 'case1']),
    encoded(['received', '2026-02-30', 'case1']),
    encoded(['received', '5', 'case1']),
    encoded(['received', null, 'case1']),
    encoded(['received', '2026-01-01', 'a\u0000']),
  ])('refuses the cursor %p', async (cursor) => {
    const asked = findGrievances(world.database, { sort: 'received', cursor: cursor || 'e30' }, viewer(demo('router')));
    await expect(asked).rejects.toMatchObject({ status: 400 });
  });

  it('has the same owner, status and audience as the events say', async () => {
    for (const row of await world.database.getRepository(GrievanceDetails).find()) {
      const folded = cases.get(row.id) as Grievance;
      const { id, status, unit, kind, accused, intakeBy, accounts, regionPath, units: took, escalatedTo } = row;
      const known = { accounts: mayKnow(kind, accounts, row.parties) };
      expect({ id, status, unit, kind, accused, intakeBy, ...known, regionPath, units: took, escalatedTo }).toEqual({
        ...{ id, status: folded.status, unit: answerableUnit(folded) },
        ...audienceOf(folded),
      });
    }
  });
});
