const said = (type: string, what: string, as: string): string =>
  `max(data->>'${what}') filter (where type = '${type}') as ${as}`;

/** The mediators' worklist and its cases from the events in one statement, for the events that the lives of the benches have. */
export const mediationWorklistFloor = `
with e as materialized (
  select substr(stream, 11) as id, revision, type, data,
    case type when 'TierEscalated'
      then (count(*) filter (where type = 'MediationProposed') over (partition by stream order by revision))::int
      else (data->>'attempt')::int end as attempt
  from event_store.events
  where type in ('GrievanceReceived', 'GrievanceScreened', 'MediationProposed', 'PartyConsented', 'MediatorDesignated',
    'MediatorConfirmed', 'MediationOpened', 'SessionHeld', 'GrievanceMediated', 'TierEscalated')
),
r as materialized (
  select r.id, r.data->>'number' as number, r.data->>'title' as title, s.data->>'kind' as kind,
    coalesce(s.data->>'category', r.data->>'category') as category, r.data->>'region' as region,
    array(select json_array_elements_text(r.data->'regionPath')) as region_path,
    array(select p->>'party' from json_array_elements(r.data->'parties') p) as parties
  from e r left join e s on s.id = r.id and s.type = 'GrievanceScreened' where r.type = 'GrievanceReceived'
),
told as materialized (
  select id, attempt, ${[
    said('MediationProposed', 'tier', 'tier'),
    said('MediationProposed', 'profile', 'profile'),
    said('MediationProposed', 'unit', 'unit'),
    said('MediationProposed', 'at', 'proposed_at'),
    said('MediatorDesignated', 'mediator', 'mediator'),
    said('MediatorConfirmed', 'at', 'confirmed_at'),
    said('MediationOpened', 'at', 'opened_at'),
    said('MediationOpened', 'due', 'due'),
    said('SessionHeld', 'heldAt', 'last_session_at'),
    said('GrievanceMediated', 'outcome', 'outcome'),
    said('GrievanceMediated', 'ground', 'ground'),
    said('GrievanceMediated', 'at', 'ended_at'),
    said('TierEscalated', 'to', 'escalated_to'),
  ].join(', ')},
    coalesce(array_agg(data->>'party' order by revision) filter (where type = 'PartyConsented'), '{}') as consents,
    (count(*) filter (where type = 'SessionHeld'))::int as sessions,
    (array_agg((data->>'tensionBefore')::int order by revision) filter (where type = 'SessionHeld'))[1] as tension_before,
    (array_agg((data->>'tensionAfter')::int order by revision desc) filter (where type = 'SessionHeld'))[1] as tension_after
  from e where attempt is not null group by 1, 2
),
a as materialized (
  select t.*, left(due, 10) as due_on, case when ended_at is not null then 'ended' when opened_at is not null then 'open'
      when confirmed_at is not null then 'confirmed' when mediator is not null then 'designated'
      when consents @> r.parties then 'consented' else 'proposed' end as state
  from told t join r on r.id = t.id
),
worklist as (
  insert into read_models.mediation_worklist (grievance, attempt, number, title, kind, category, region, region_path, tier, profile,
    unit, mediator, state, consents, proposed_at, opened_at, due, sessions, last_session_at, tension_before, tension_after, outcome,
    ground, ended_at, escalated_to)
  select a.id, attempt, number, title, kind, category, region, region_path, tier, profile, unit, mediator, state, consents,
    proposed_at::timestamptz, opened_at::timestamptz, due_on::date, sessions, last_session_at::timestamptz, tension_before,
    tension_after, outcome, ground, ended_at::timestamptz, escalated_to
  from a join r on r.id = a.id
)
insert into read_models.mediation_cases (id, number, title, kind, category, region, region_path, parties, attempts)
select r.*, coalesce(x.attempts, '[]')
from r left join (
  select id, jsonb_agg(jsonb_build_object('attempt', attempt, 'tier', tier, 'profile', profile, 'unit', unit, 'mediator', mediator,
      'state', state, 'consents', consents, 'proposedAt', proposed_at, 'openedAt', opened_at, 'due', due_on, 'sessions', sessions,
      'lastSessionAt', last_session_at, 'tensionBefore', tension_before, 'tensionAfter', tension_after, 'outcome', outcome,
      'ground', ground, 'endedAt', ended_at, 'escalatedTo', escalated_to) order by attempt) as attempts
  from a group by 1
) x on x.id = r.id
`;
