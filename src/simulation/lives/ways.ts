import { answerableUnit } from '../../grievance/domain/answerable-unit';
import { withdrawGrievance } from '../../grievance/domain/decisions/ending/withdraw-grievance';
import { declineGrievance } from '../../grievance/domain/decisions/handling/decline-grievance';
import { redirectGrievance } from '../../grievance/domain/decisions/handling/redirect-grievance';
import { screenGrievance } from '../../grievance/domain/decisions/intake/screen-grievance';
import { escalateTier } from '../../grievance/domain/decisions/mediation/escalate-tier';
import type { Life } from '../life';
import { matterOf } from '../matters';
import type { SimulatedCase } from '../simulated-case';
import { afterwards } from './aftercare';
import { carriedOut } from './agreement';
import { contested, taken } from './delegated';
import { accepted, answeredInWriting, executed, foundOut, suggestionAnswered } from './handled';
import { ladder, type Rung } from './ladder';
import { mediated } from './mediated';
import { answering, hasTwoSides, petitionerOf, registrarOf, routerOf } from './parties';
import { screened } from './received';
import { leftToStand, reviewed } from './reviewed';

const bodyFor = ({ place, grievance, chance }: SimulatedCase): string =>
  place.bodies.find((body) => body.includes(matterOf(grievance.category).line)) ?? chance.of(place.bodies);

/** A competent body takes the matter up, answers in writing, and what follows from that (XF 31 to 36). */
function* handledByTheBody(one: SimulatedCase): Life {
  const { chance } = one;
  yield* accepted(one);
  yield* foundOut(one);
  const simple = one.grievance.acceptance?.procedure === 'simple';
  const result = chance.weighed([
    [46, 'support'],
    [30, 'explain'],
    [simple ? 0 : 24, 'not-support'],
  ] as const);
  yield* answeredInWriting(one, result);
  if (result === 'support') yield* executed(one);
  else if (chance.in(result === 'not-support' ? 0.4 : 0.15)) yield* reviewed(one);
  else yield* leftToStand(one);
}

/** What remains when nobody could mediate it: a suit, the competent body's answer, or nothing more (XF 22, 33). */
function* afterAllFailed(one: SimulatedCase): Life {
  const { chance, grievance } = one;
  yield chance.between(10, 80);
  const next =
    grievance.status === 'delegated'
      ? chance.weighed([
          [40, 'suit'],
          [40, 'body'],
          [20, 'over'],
        ] as const)
      : 'suit';
  if (next === 'suit')
    one.decides(routerOf(one), redirectGrievance, { code: 'D3', reason: '调解不成，引导通过诉讼解决。' });
  else if (next === 'over') one.decides(registrarOf(one), withdrawGrievance, { reason: '当事人自行协商，申请撤回。' });
  else {
    yield* taken(one, bodyFor(one));
    yield* handledByTheBody(one);
  }
}

/** The case moves on to the next unit that could mediate; who answers for it proposes there. */
function* movedOn(one: SimulatedCase, from: Rung, to: Rung): Life {
  const { chance } = one;
  yield chance.between(10, 100);
  const { status, lastMediated } = one.grievance;
  if (from.tier === to.tier && status === 'delegated') yield* taken(one, to.unit);
  else if (from.tier !== to.tier && lastMediated?.outcome !== 'settled')
    one.decides(one.staff(from.unit, 'mediator'), escalateTier, {
      to: to.tier,
      reason: '双方分歧较大，转上一层级调解。',
    });
  yield chance.between(4, 60);
}

/** Up the ladder until an attempt succeeds and its agreement is carried out (000-28). */
export function* mediatedSomewhere(one: SimulatedCase, rungs: readonly Rung[]): Life {
  const { chance } = one;
  for (const [index, rung] of rungs.entries()) {
    const before = rungs[index - 1];
    if (before && !chance.in(0.88)) break;
    if (before) yield* movedOn(one, before, rung);
    if (!(yield* mediated(one, { ...rung, by: answering(one) }))) continue;
    yield* carriedOut(one);
    if (one.grievance.status === 'resolved') return;
  }
  yield* afterAllFailed(one);
}

/** Rated and closed; what was reopened is mediated once more, or answered once more. */
export function* ended(one: SimulatedCase): Life {
  if (!(yield* afterwards(one))) return;
  const own = ladder(one).filter(({ unit }) => unit === answerableUnit(one.grievance));
  if (own.length > 0) yield* mediatedSomewhere(one, own);
  else {
    yield* foundOut(one);
    yield* answeredInWriting(one, 'support');
    yield* executed(one);
  }
  yield* afterwards(one, true);
}

/** A dispute between people: to the committee nearest to them. */
export function* disputeLife(one: SimulatedCase): Life {
  yield* screened(one);
  const rungs = ladder(one);
  if (rungs[0]?.tier !== 'people' || !hasTwoSides(one)) yield* answeredLife(one);
  else {
    yield* taken(one, rungs[0].unit);
    yield one.chance.between(2, 60);
    yield* mediatedSomewhere(one, rungs);
    yield* ended(one);
  }
}

/** A matter for a competent body: now and then it says that it is not. */
export function* petitionLife(one: SimulatedCase): Life {
  yield* screened(one);
  yield* answeredLife(one);
}

function* answeredLife(one: SimulatedCase): Life {
  const { chance, place } = one;
  const body = bodyFor(one);
  const other = place.bodies.find((each) => each !== body);
  if (other && chance.in(0.04)) yield* contested(one, other, body);
  else yield* taken(one, body);
  if (chance.in(0.1)) {
    yield chance.between(10, 90);
    one.decides(answering(one), declineGrievance, { code: 'D8', reason: '反映的事项不具体，缺乏事实依据。' });
  } else yield* handledByTheBody(one);
  yield* ended(one);
}

/** A proposal for the good of the place. */
export function* suggestionLife(one: SimulatedCase): Life {
  yield* screened(one, 'suggestion');
  yield* taken(one, bodyFor(one));
  yield* suggestionAnswered(one);
  yield* ended(one);
}

/** An accusation is passed on in confidence (XF 30). */
export function* accusationLife(one: SimulatedCase): Life {
  const { chance, place, grievance } = one;
  yield chance.between(2, 30);
  const { category } = grievance;
  const said = { kind: 'accusation', category, urgency: 'normal', tempo: 'firm', accused: bodyFor(one) } as const;
  const registrar = registrarOf(one);
  one.decides(registrar, screenGrievance, said);
  yield chance.between(2, 60);
  const handedTo = place.discipline ? { handedTo: place.discipline } : {};
  one.decides(registrar, redirectGrievance, { code: 'D12', reason: '依法保密移送。', ...handedTo });
}

/** Another road leads to the right: a suit, arbitration, another office (XF 22, 31). */
export function* redirectedLife(one: SimulatedCase): Life {
  const { chance } = one;
  yield* screened(one);
  const code = chance.of(['D3', 'D4', 'D6'] as const);
  one.decides(routerOf(one), redirectGrievance, { code, reason: '应当通过法定途径解决。' });
  yield* ended(one);
}

/** The petitioner takes the matter back. */
export function* withdrawnLife(one: SimulatedCase): Life {
  yield* screened(one);
  const registrar = registrarOf(one);
  const by = hasTwoSides(one) ? petitionerOf(one) : registrar;
  one.decides(by, withdrawGrievance, { reason: '双方已自行和解。', confirmedBy: registrar.id });
}
