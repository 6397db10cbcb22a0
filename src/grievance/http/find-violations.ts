import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import type { Asking } from '../../identity/asking';
import type { Organization } from '../../organization/organization';
import type { CaseDoor } from '../case-door';
import { type Invariant, isWithoutClock, outcomes } from '../domain/invariants';
import { type Viewer, visibleTo } from './visible-to';

type Shown = Pick<GrievanceDetails, 'id' | 'number' | 'status' | 'region' | 'unit' | 'receivedAt'>;

export interface Found {
  readonly items: readonly Shown[];
  readonly next: string | null;
}

interface Wanted {
  readonly limit: number;
  /** The id after which the page begins. */
  readonly after: string;
  readonly viewer: Viewer;
  readonly asking: Asking;
}

interface Around {
  readonly database: DataSource;
  readonly organization: Organization;
  readonly door: CaseDoor;
}

type Query = SelectQueryBuilder<GrievanceDetails>;

/** The rows that may break a rule, as the read model has them; of the clocks it knows duties only. */
const suspects: Readonly<Record<Invariant, (query: Query, around: Around) => Query>> = {
  'without-owner': (query, { organization }) =>
    query.andWhere('g.status <> all(:outcomes) and g.unit <> all(:known)', {
      outcomes,
      known: organization.all().flatMap(({ id }) => organization.namesOf(id)),
    }),
  'without-clock': (query) => query.andWhere('g.status <> all(:outcomes) and g.next_due is null', { outcomes }),
  'without-reply': (query) =>
    query.andWhere(
      `g.status in ('resolved', 'closed', 'terminated') and g.resolution->>'by' is distinct from 'answer'
       and g.agreement->>'effectiveAt' is null and g.opinion->>'servedAt' is null
       and g.review->>'decidedAt' is null and g.final_review->>'decidedAt' is null`,
    ),
};

/** Whether a row that has no duty due has no clock at all is judged by its events. */
const isOne = async (invariant: Invariant, { id }: Shown, { asking }: Wanted, { door }: Around): Promise<boolean> => {
  if (invariant !== 'without-clock') return true;
  const history = await door.open(id, asking);
  return isWithoutClock(history.grievance, door.deadlines(history));
};

const some = 200;
/** So many suspects are looked at for one page; the cursor goes on from there. */
const most = 1_000;

/** A page of the cases that break a rule, by id; it may be empty and still have a next one. */
export const findViolations = async (invariant: Invariant, wanted: Wanted, around: Around): Promise<Found> => {
  const items: Shown[] = [];
  let { after } = wanted;
  for (let seen = 0; seen < most; seen += some) {
    const query = around.database
      .getRepository(GrievanceDetails)
      .createQueryBuilder('g')
      .select(['g.id', 'g.number', 'g.status', 'g.region', 'g.unit', 'g.receivedAt'])
      .where('g.id > :after', { after })
      .orderBy('g.id')
      .limit(some);
    visibleTo(query, wanted.viewer);
    const rows = await suspects[invariant](query, around).getMany();
    for (const row of rows) {
      if (items.length === wanted.limit) return { items, next: items.at(-1)?.id ?? null };
      if (await isOne(invariant, row, wanted, around)) items.push(row);
    }
    const last = rows.at(-1);
    if (!last || rows.length < some) return { items, next: null };
    after = last.id;
  }
  return { items, next: after };
};
