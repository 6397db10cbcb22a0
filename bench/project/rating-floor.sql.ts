import { ratingCounters } from '../../projections/rating/rating-counts.table';

const sums = ratingCounters
  .map(({ of, measure }) => `count(*) filter (where measure = '${measure}' and "of" = '${of}')`)
  .join(',\n    ');

/** The ratings' three tables from the events in one statement, for the events that the lives of the benches have. */
export const ratingFloor = `
with e as materialized (
  select position, substr(stream, 11) as id, revision, events.id as event_id, type, data, left(data->>'at', 10)::date as day,
         (metadata->>'recordedAt')::timestamptz as recorded_at,
         case type when 'GrievanceReceived' then data->>'office' when 'GrievanceDelegated' then data->>'to'
           when 'GrievanceAccepted' then data->>'unit' when 'GrievanceResolved' then data->>'unit' end as unit
  from event_store.events
  where type in ('GrievanceReceived', 'GrievanceScreened', 'GrievanceDelegated', 'GrievanceAccepted', 'GrievanceMediated',
    'GrievanceResolved', 'RatingInvited', 'GrievanceRated', 'RatingLapsed')
),
r as materialized (
  select id, data->>'region' as region, array(select json_array_elements_text(data->'regionPath')) as region_path,
         data->>'regionLevel' as level, data->>'office' as office, data->>'channel' as channel,
         (select jsonb_agg(jsonb_build_object('party', p->'party', 'account', p->'account')) from json_array_elements(data->'parties') p) as parties
  from e where type = 'GrievanceReceived'
),
w as materialized (
  select e.*,
    substr(max(lpad(revision::text, 6, '0') || unit) over w, 7) as unit_then,
    substr(max(lpad(revision::text, 6, '0') || (data->>'category')) filter (where type in ('GrievanceReceived', 'GrievanceScreened')) over w, 7) as category,
    substr(max(lpad(revision::text, 6, '0') || (data->>'urgency')) filter (where type = 'GrievanceScreened') over w, 7) as urgency,
    max(revision) filter (where type = 'GrievanceMediated') over w as mediated,
    count(*) filter (where type = 'GrievanceRated') over w as nth_rating
  from e window w as (partition by id order by revision)
),
m as materialized (
  select id, revision as mediated, data->>'tier' as tier, data->>'unit' as mediation_unit, data->>'mediator' as mediator
  from e where type = 'GrievanceMediated'
),
i as materialized (
  select id, position, p.party, p.nth, day, case p.party when 'petitioner' then 'petitioner' else 'counterparty' end as rater,
    array(select o from json_array_elements_text(data->'of') with ordinality as x(o, n)
          where p.party = 'petitioner' or o = 'mediator' order by n) as ofs
  from e cross join lateral json_array_elements_text(data->'raters') with ordinality as p(party, nth)
  where type = 'RatingInvited'
),
rated as materialized (
  select w.id, w.position, w.nth_rating, w.data->>'of' as "of", w.data->>'score' as score, w.data->>'by' as by, i.day as invited_on
  from w join i on i.id = w.id and i.rater = 'petitioner' where w.type = 'GrievanceRated'
),
said as (
  select i.position, i.nth, o.ord, 'invited' as measure, i.rater, o."of", null::date as day
  from i cross join lateral unnest(array['any'] || ofs) with ordinality as o("of", ord)
  union all
  select position, 1, v.ord, v.measure, 'petitioner', v."of", v.day
  from rated cross join lateral (values (1, 'rated', 'any', null), (2, 'answered', 'any', invited_on), (3, 'rated', "of", null),
    (4, 'answered', "of", invited_on), (5, score, 'any', null), (6, score, "of", null)) as v(ord, measure, "of", day)
  where nth_rating = 1 or ord > 2
  union all
  select e.position, i.nth, o.ord, 'lapsed', i.rater, o."of", null
  from e cross join lateral json_array_elements_text(data->'raters') as p(party)
  join i on i.id = e.id and i.party = p.party
  cross join lateral unnest(array['any'] || ofs) with ordinality as o("of", ord)
  where e.type = 'RatingLapsed'
),
l as materialized (
  select lpad(w.position::text, 16, '0') as position,
    (row_number() over (partition by w.position order by said.nth, said.ord) - 1)::int as entry, w.event_id, w.id as grievance,
    coalesce(said.day, w.day) as occurred_on, w.recorded_at, measure, rater, "of", 1 as n, coalesce(m.tier, '') as tier,
    r.region, r.region_path, r.level,
    case "of" when 'petition-office' then r.office when 'mediator' then coalesce(m.mediation_unit, w.unit_then) else w.unit_then end as unit,
    w.category, r.channel, w.urgency, coalesce(m.mediator, '') as mediator
  from said join w on w.position = said.position join r on r.id = w.id
  left join m on m.id = w.id and m.mediated = w.mediated
),
ledger as (
  insert into read_models.rating_ledger (position, entry, event_id, grievance, occurred_on, recorded_at, measure, rater, "of", n,
    tier, region, region_path, level, unit, category, channel, urgency, mediator)
  select * from l
),
counts as (
  insert into read_models.rating_counts
  select s.scope, rater, d.dimension, g.grain, g.bucket, d.key,
    ${sums}
  from l cross join lateral unnest(array[''] || region_path) as s(scope)
  cross join lateral (values ('all', ''), ('tier', tier), ('region', region), ('category', category), ('channel', channel),
    ('unit', unit), ('mediator', mediator)) d(dimension, key)
  cross join lateral (values ('day', occurred_on), ('month', date_trunc('month', occurred_on)::date)) g(grain, bucket)
  group by 1, 2, 3, 4, 5, 6
)
insert into read_models.rating_cases (id, region, region_path, level, office, unit, kind, category, channel, urgency, tier,
  mediator, mediation_unit, parties, round, uninvited)
select r.id, r.region, r.region_path, r.level, r.office, c.unit_then, case when c.urgency is not null then 'request' end, c.category,
  r.channel, c.urgency, m.tier, m.mediator, m.mediation_unit, r.parties, o.round, '[]'
from r
join (select distinct on (id) id, unit_then, category, urgency, mediated from w order by id, revision desc) c on c.id = r.id
left join m on m.id = r.id and m.mediated = c.mediated
left join (
  select i.id, jsonb_build_object('on', max(i.day), 'lapsedOn', max(e.day), 'invitations', jsonb_agg(jsonb_build_object(
      'party', i.party, 'rater', i.rater, 'of', i.ofs, 'by', a.by,
      'answered', coalesce(a.answered, '[]'), 'lapsed', case when e.id is null then '[]' else to_jsonb(array['any'] || i.ofs) end
    ) order by i.nth)) as round
  from i left join e on e.id = i.id and e.type = 'RatingLapsed'
  left join (select id, min(by) as by, jsonb_build_array('any') || jsonb_agg("of" order by nth_rating) as answered
             from rated group by 1) a on a.id = i.id and i.rater = 'petitioner'
  group by 1
) o on o.id = r.id
`;
