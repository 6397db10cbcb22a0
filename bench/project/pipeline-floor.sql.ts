const failures = [
  'refused',
  'withdrawn',
  'no-prospect',
  'unreachable',
  'time-over',
  'sham-suspected',
  'refused-to-sign',
  '',
]
  .map((ground) => `count(*) filter (where measure = 'failed' and detail = '${ground}'),`)
  .join(' ');

const counted = `jsonb_build_object('tier', tier, 'unit', unit, 'mediator', mediator, 'from', status_before,
  'consents', consents, 'consented', n = 2, 'openedAt', opened_at)`;

/**
 * The pipeline's five tables from the events in one statement, for the events that the lives of the benches have.
 * What PostgreSQL alone needs for it is the floor: no process beside it, no batches, no checkpoint.
 */
export const pipelineFloor = `
with e as materialized (
  select position, substr(stream, 11) as id, revision, events.id as event_id, type, data,
         data->>'at' as at, left(data->>'at', 10)::date as day, (metadata->>'recordedAt')::timestamptz as recorded_at,
         case type when 'GrievanceReceived' then 'received' when 'GrievanceDelegated' then 'delegated'
           when 'GrievanceAccepted' then 'in-handling' when 'GrievanceDeclined' then 'declined'
           when 'GrievanceRedirected' then 'redirected' when 'OpinionIssued' then 'opinion-issued'
           when 'ExecutionStarted' then 'executing' when 'MediationOpened' then 'in-mediation'
           when 'GrievanceResolved' then 'resolved'
           when 'GrievanceMediated' then case when data->>'outcome' = 'failed' then 'back' else 'performing' end
         end as status,
         case type when 'GrievanceReceived' then 1 when 'GrievanceDelegated' then 2 when 'GrievanceMediated' then 3
           when 'GrievanceResolved' then 4 when 'GrievanceRated' then 5 end as phase,
         case type when 'GrievanceReceived' then data->>'office' when 'GrievanceDelegated' then data->>'to'
           when 'GrievanceAccepted' then data->>'unit' end as unit
  from event_store.events
  where type in ('GrievanceReceived', 'GrievanceScreened', 'GrievanceDelegated', 'GrievanceAccepted', 'GrievanceDeclined',
    'GrievanceRedirected', 'OpinionIssued', 'ExecutionStarted', 'MediationProposed', 'PartyConsented', 'MediatorDesignated',
    'MediationOpened', 'GrievanceMediated', 'AgreementReached', 'AgreementTookEffect', 'AgreementPerformed',
    'TierEscalated', 'GrievanceResolved', 'GrievanceRated')
),
r as materialized (
  select id, data->>'region' as region, array(select json_array_elements_text(data->'regionPath')) as region_path,
         data->>'regionLevel' as level, data->>'office' as office, data->>'channel' as channel,
         array(select p->>'party' from json_array_elements(data->'parties') p) as parties
  from e where type = 'GrievanceReceived'
),
w as materialized (
  select e.*,
    substr(max(lpad(revision::text, 6, '0') || unit) over w, 7) as unit_then,
    substr(max(lpad(revision::text, 6, '0') || (data->>'category')) filter (where type in ('GrievanceReceived', 'GrievanceScreened')) over w, 7) as category,
    substr(max(lpad(revision::text, 6, '0') || (data->>'urgency')) filter (where type = 'GrievanceScreened') over w, 7) as urgency,
    substr(max(lpad(revision::text, 6, '0') || status) filter (where status not in ('in-mediation', 'back')) over w, 7) as settled_status,
    max(revision) filter (where type = 'MediationOpened') over w as opened,
    max(phase) over (partition by id order by revision rows between unbounded preceding and 1 preceding) as phase_before
  from e window w as (partition by id order by revision)
),
attempts as materialized (
  select id, data->>'attempt' as attempt, max(data->>'tier') filter (where type = 'MediationProposed') as tier,
    max(data->>'unit') filter (where type = 'MediationProposed') as unit,
    max(data->>'mediator') filter (where type in ('MediatorDesignated', 'MediationOpened')) as mediator,
    coalesce(json_agg(data->>'party' order by revision) filter (where type = 'PartyConsented'), '[]') as consents,
    max(revision) filter (where type = 'PartyConsented') as consented, count(*) filter (where type = 'PartyConsented') as n,
    max(revision) filter (where type = 'MediationOpened') as opened, max(at) filter (where type = 'MediationOpened') as opened_at,
    max(day) filter (where type = 'MediationOpened') as opened_on,
    max(settled_status) filter (where type in ('MediationProposed', 'MediationOpened')) as status_before,
    bool_or(type = 'GrievanceMediated') as ended, max(revision) as last
  from w where type in ('MediationProposed', 'PartyConsented', 'MediatorDesignated', 'MediationOpened', 'GrievanceMediated')
  group by 1, 2
),
statuses as materialized (
  select *, lag(now) over (partition by id order by revision) as previous, lag(day) over (partition by id order by revision) as since
  from (select *, case status when 'back' then settled_status else status end as now,
          lag(case status when 'back' then settled_status else status end) over (partition by id order by revision) as last_status
        from w where status is not null) s
  where now is distinct from last_status
),
phases as materialized (
  select *, lag(name) over (partition by id order by revision) as previous, lag(day) over (partition by id order by revision) as since
  from (select *, (array['received', 'delegated', 'mediated', 'resolved', 'rated'])[phase] as name from w
        where phase > coalesce(phase_before, 0)) p
),
said as (
  select position, 1 as nth, event_id, id, day, recorded_at, 'phase' as measure, name as detail, previous, day - since as days,
         '' as tier, unit_then as unit, category, urgency, null as mediator from phases
  union all
  select position, 2, event_id, id, day, recorded_at, 'status', now, previous, day - since, '', unit_then, category, urgency, null from statuses
  union all
  select w.position, 3, w.event_id, w.id, w.day, w.recorded_at, x.measure, x.detail, null, x.days, x.tier, x.unit, w.category, w.urgency, x.mediator
  from w cross join lateral (select data->>'tier' as tier, data->>'unit' as unit, data->>'mediator' as mediator, data->>'attempt' as attempt) d
  left join attempts a on a.id = w.id and a.attempt = d.attempt
    and type in ('PartyConsented', 'MediationOpened', 'GrievanceMediated')
  left join attempts b on b.id = w.id and b.opened = w.opened
    and type in ('TierEscalated', 'AgreementTookEffect', 'AgreementPerformed')
  cross join lateral (
    select 'proposed' as measure, '' as detail, null::int as days, d.tier, d.unit, null as mediator where type = 'MediationProposed'
    union all select 'consented', '', null, a.tier, a.unit, null where type = 'PartyConsented' and a.n = 2 and a.consented = revision
    union all select 'opened', '', null, a.tier, a.unit, d.mediator where type = 'MediationOpened'
    union all select data->>'outcome', coalesce(data->>'ground', ''), null, d.tier, d.unit, d.mediator where type = 'GrievanceMediated'
    union all select 'attempt-days', (day - a.opened_on)::text, day - a.opened_on, d.tier, d.unit, d.mediator where type = 'GrievanceMediated'
    union all select 'escalated', data->>'to', null, data->>'from', b.unit, b.mediator where type = 'TierEscalated'
    union all select 'resolved', data->>'level', null, '', d.unit, null where type = 'GrievanceResolved'
    union all select 'agreement-in-force', '', null, d.tier, d.unit, b.mediator where type = 'AgreementTookEffect'
    union all select 'performed', '', null, b.tier, b.unit, b.mediator where type = 'AgreementPerformed'
  ) x
  where type in ('MediationProposed', 'PartyConsented', 'MediationOpened', 'GrievanceMediated', 'TierEscalated',
    'GrievanceResolved', 'AgreementTookEffect', 'AgreementPerformed')
),
l as materialized (
  select lpad(position::text, 16, '0') as position,
    (row_number() over (partition by position order by nth, measure = 'attempt-days') - 1)::int as entry,
    event_id, said.id as grievance, day as occurred_on, recorded_at, measure, detail, previous, days, tier, r.region, r.region_path, r.level,
    said.unit, category, r.channel, urgency, mediator
  from said join r on r.id = said.id
),
ledger as (
  insert into read_models.pipeline_ledger (position, entry, event_id, grievance, occurred_on, recorded_at, measure, detail, previous,
    days, tier, region, region_path, level, unit, category, channel, urgency, mediator)
  select * from l
),
cells as (
  select s.scope, d.dimension, g.grain, g.bucket, d.key, l.tier, l.measure, l.detail, l.days
  from l cross join lateral unnest(array[''] || region_path) as s(scope)
  cross join lateral (values ('all', ''), ('region', region), ('category', category), ('channel', channel), ('unit', unit)) d(dimension, key)
  cross join lateral (values ('day', occurred_on), ('month', date_trunc('month', occurred_on)::date)) g(grain, bucket)
  where measure not in ('phase', 'status', 'resolved')
),
counts as (
  insert into read_models.pipeline_counts
  select scope, dimension, grain, bucket, key, tier,
    count(*) filter (where measure = 'proposed'), count(*) filter (where measure = 'consented'),
    count(*) filter (where measure = 'opened'), count(*) filter (where measure = 'settled'),
    count(*) filter (where measure = 'partly-settled'),
    ${failures}
    count(*) filter (where measure = 'escalated' and detail = 'people'),
    count(*) filter (where measure = 'escalated' and detail = 'administrative'),
    count(*) filter (where measure = 'escalated' and detail = 'judicial'),
    count(*) filter (where measure = 'agreement-in-force'), count(*) filter (where measure = 'performed'),
    count(*) filter (where measure = 'breached'), count(*) filter (where measure = 'confirmed')
  from cells where measure <> 'attempt-days' group by 1, 2, 3, 4, 5, 6
),
taken as (
  insert into read_models.pipeline_days
  select scope, dimension, grain, bucket, key, tier, days, count(*) from cells where measure = 'attempt-days'
  group by 1, 2, 3, 4, 5, 6, 7
),
stock as (
  insert into read_models.pipeline_stock
  select s.scope, g.grain, g.bucket, measure, g.detail, sum(g.n)
  from l cross join lateral unnest(array[''] || region_path) as s(scope)
  cross join lateral (
    select 'ever' as grain, date '0001-01-01' as bucket, l.detail, 1 as n where measure in ('phase', 'status')
    union all select 'ever', date '0001-01-01', previous, -1 where measure in ('phase', 'status') and previous is not null
    union all select 'day', occurred_on, l.detail, 1 where measure = 'resolved'
    union all select 'month', date_trunc('month', occurred_on)::date, l.detail, 1 where measure = 'resolved'
  ) g
  group by 1, 2, 3, 4, 5
)
insert into read_models.pipeline_cases (id, region, region_path, level, office, unit, kind, category, channel, urgency, parties,
  status, status_since, phase, phase_since, worked_phase, attempt, last_attempt, agreement)
select r.id, r.region, r.region_path, r.level, r.office, c.unit, case when c.urgency is not null then 'request' end, c.category,
  r.channel, c.urgency, r.parties, s.now, s.day, p.name, p.day, (array['received', 'delegated', 'mediated'])[least(c.worked, 3)],
  case when not a.ended then a.counted end, z.counted,
  case when c.agreed then jsonb_build_object('tier', z.tier, 'unit', z.unit, 'mediator', z.mediator, 'breached', false) end
from r
join (select distinct on (id) id, unit_then as unit, category, urgency,
        max(phase) filter (where phase < 4) over (partition by id) as worked,
        bool_or(type = 'AgreementReached') over (partition by id) as agreed
      from w order by id, revision desc) c on c.id = r.id
join (select distinct on (id) id, now, day from statuses order by id, revision desc) s on s.id = r.id
join (select distinct on (id) id, name, day from phases order by id, revision desc) p on p.id = r.id
left join (select distinct on (id) *, ${counted} as counted from attempts order by id, last desc) a on a.id = r.id
left join (select distinct on (id) *, ${counted} as counted from attempts where ended order by id, last desc) z on z.id = r.id
`;
