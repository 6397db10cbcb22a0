import { addDays } from '../../grievance/domain/days';
import { confirmPerformance } from '../../grievance/domain/decisions/agreement/confirm-performance';
import { countersignAgreement } from '../../grievance/domain/decisions/agreement/countersign-agreement';
import { recordBreach } from '../../grievance/domain/decisions/agreement/record-breach';
import { recordCourtDecision } from '../../grievance/domain/decisions/agreement/record-court-decision';
import { recordPerformance } from '../../grievance/domain/decisions/agreement/record-performance';
import { requestConfirmation } from '../../grievance/domain/decisions/agreement/request-confirmation';
import { requestEnforcement } from '../../grievance/domain/decisions/agreement/request-enforcement';
import { signAgreement } from '../../grievance/domain/decisions/agreement/sign-agreement';
import { urgePerformance } from '../../grievance/domain/decisions/agreement/urge-performance';
import { reopenGrievance } from '../../grievance/domain/decisions/ending/reopen-grievance';
import type { Actor } from '../../kernel/actor';
import type { Life } from '../life';
import type { SimulatedCase } from '../simulated-case';
import { partiesOf, registrarOf } from './parties';

const notConfirmed: readonly string[] = ['administrative-traffic', 'judicial-entrusted-ordinary'];

/** Everybody signs, the mediating unit seals: a written agreement takes effect (PML 29). */
function* signed(one: SimulatedCase, mediator: Actor): Life {
  const { chance } = one;
  if (one.grievance.agreement?.effectiveAt) return;
  for (const party of partiesOf(one)) {
    one.decides(mediator, signAgreement, { party });
    if (chance.in(0.3)) yield chance.between(2, 30);
  }
  one.decides(mediator, countersignAgreement, { seal: one.grievance.agreement?.unit ?? '' });
}

/** The parties together ask the court to confirm what they signed; mostly it does (CPL 205, 206). */
function* confirmed(one: SimulatedCase, mediator: Actor): Life {
  const { chance } = one;
  const [court] = one.place.courts;
  if (!court) return;
  yield chance.between(24, 100);
  one.decides(mediator, requestConfirmation, { applicants: partiesOf(one), court });
  const liaison = one.staff(court, 'court-liaison');
  const document = `（${one.now.slice(0, 4)}）民特${chance.whole(1, 999)}号`;
  yield chance.between(20, 60);
  one.decides(liaison, recordCourtDecision, { decision: 'accepted', document, at: one.now });
  yield chance.between(70, 250);
  const decision = chance.in(0.94) ? ('confirmed' as const) : ('rejected' as const);
  one.decides(liaison, recordCourtDecision, { decision, document, at: one.now });
}

/** One obligation is done: on time, after urging, or too late; false when it is broken for good (PML 31). */
function* performed(one: SimulatedCase, mediator: Actor, obligation: number): Life<boolean> {
  const { chance } = one;
  const due = one.grievance.agreement?.terms.find((term) => term.obligation === obligation)?.due ?? one.dayIn(0);
  const done = (): true => {
    one.decides(mediator, recordPerformance, { obligation, proof: '收据和现场照片', at: one.now });
    return true;
  };
  const early = addDays(due, -chance.whole(4, 6));
  yield early > one.dayIn(0) ? early : chance.between(4, 12);
  if (chance.in(0.84)) return done();
  one.decides(mediator, urgePerformance, { obligation, note: '电话催告履行。' });
  yield addDays(due, chance.whole(3, 20));
  if (chance.in(0.6)) return done();
  one.decides(mediator, recordBreach, { obligation, reason: '逾期未履行。' });
  yield chance.between(20, 100);
  const creditor =
    one.grievance.agreement?.terms[obligation - 1]?.debtor === 'petitioner' ? 'counterparty-1' : 'petitioner';
  if (one.grievance.agreement?.confirmation === 'confirmed') {
    one.decides(mediator, requestEnforcement, { party: creditor });
    yield chance.between(200, 600);
    return done();
  }
  return chance.in(0.5) && done();
}

/**
 * An agreement is signed, perhaps confirmed, and performed: true when that settled the matter or its part, false when
 * it was broken and the case reopened (PML 29 to 33).
 */
export function* carriedOut(one: SimulatedCase): Life<boolean> {
  const { chance } = one;
  const { unit = '', mediator: name, profile = '', form } = one.grievance.agreement ?? {};
  const mediator = one.staff(unit, 'mediator');
  if (mediator.id !== name) throw new RangeError(`${name} mediated, not ${mediator.id}`);
  yield* signed(one, mediator);
  if (form === 'written' && !notConfirmed.includes(profile) && chance.in(0.15)) yield* confirmed(one, mediator);
  for (const { obligation } of one.grievance.agreement?.terms ?? []) {
    if (yield* performed(one, mediator, obligation)) continue;
    one.decides(registrarOf(one), reopenGrievance, {
      ground: 'breach',
      reason: '协议逾期未履行，当事人要求继续处理。',
    });
    yield chance.between(4, 40);
    return false;
  }
  yield chance.between(2, 40);
  one.decides(mediator, confirmPerformance, { proof: '双方确认履行完毕' });
  return true;
}
