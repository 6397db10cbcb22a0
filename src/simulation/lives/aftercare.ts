import { closeGrievance } from '../../grievance/domain/decisions/ending/close-grievance';
import { recordFollowUp } from '../../grievance/domain/decisions/ending/record-follow-up';
import { reopenGrievance } from '../../grievance/domain/decisions/ending/reopen-grievance';
import { answerSecondLook } from '../../grievance/domain/decisions/rating/answer-second-look';
import { rateGrievance } from '../../grievance/domain/decisions/rating/rate-grievance';
import type { Rated, Score } from '../../grievance/domain/terms';
import type { Actor } from '../../kernel/actor';
import type { Life } from '../life';
import { wordsFor } from '../people';
import type { SimulatedCase } from '../simulated-case';
import { partiesOf, petitionerOf, registrarOf } from './parties';

type Mood = readonly (readonly [number, Score])[];
const mood = (satisfied: number, basically: number, dissatisfied: number): Mood => [
  [satisfied, 'satisfied'],
  [basically, 'basically-satisfied'],
  [dissatisfied, 'dissatisfied'],
];

/** How people feel about it: a settlement pleases most, a refusal few. */
const moodOf = ({ grievance: { status, resolution, opinion } }: SimulatedCase): Mood => {
  if (status === 'declined' || status === 'redirected') return mood(25, 40, 35);
  if (resolution === 'settlement') return mood(70, 24, 6);
  if (resolution === 'execution') return mood(62, 28, 10);
  return opinion?.result === 'explain' || resolution === 'answer' ? mood(45, 40, 15) : mood(22, 40, 38);
};

const rates = (one: SimulatedCase, actor: Actor, of: Rated, score: Score): void => {
  one.decides(actor, rateGrievance, { of, score, ...wordsFor(one.chance, score) });
};

/** Those who did the work, an expert and the other party say how it went, each for themselves (000-40 to 000-43). */
const othersRate = (one: SimulatedCase): void => {
  const { chance, grievance, place } = one;
  const { mediatedBy, acceptance, parties } = grievance;
  const counterparty = parties.find(({ party }) => party === 'counterparty-1')?.account;
  if (mediatedBy && counterparty && chance.in(0.6))
    rates(one, { id: counterparty, roles: ['counterparty'], unit: null }, 'mediator', chance.weighed(moodOf(one)));
  if (mediatedBy && chance.in(0.12)) rates(one, one.staff(mediatedBy.unit, 'mediator'), 'mediator', 'satisfied');
  else if (acceptance && grievance.status === 'resolved' && chance.in(0.1))
    rates(one, one.staff(acceptance.unit, 'handler'), 'competent-body', 'satisfied');
  if (place.government && chance.in(0.04))
    rates(one, one.staff(place.government, 'expert'), 'petition-office', chance.weighed(mood(50, 40, 10)));
};

/** The petitioner answers within the window, or it lapses by itself (lifecycle §6). */
function* rated(one: SimulatedCase): Life {
  const { chance, grievance } = one;
  yield chance.between(10, 320);
  if (one.grievance.rating.lapsed || !one.grievance.rating.invitedAt) return;
  othersRate(one);
  if (!partiesOf(one).includes('petitioner') || !chance.in(0.66)) return;
  const score = chance.weighed(moodOf(one));
  const worker = grievance.mediatedBy ? 'mediator' : 'competent-body';
  const about = one.grievance.rating.of.filter((of) => of === 'petition-office' || of === worker);
  for (const of of about)
    if (of === worker || about.length === 1 || chance.in(0.6)) rates(one, petitionerOf(one), of, score);
}

/** Somebody was dissatisfied: somebody else looks again and says why it stands, or the case is reopened: then true (JN 27). */
function* lookedAtAgain(one: SimulatedCase, again: boolean): Life<boolean> {
  const { chance } = one;
  yield chance.between(10, 120);
  const mayReopen = !again && one.grievance.status === 'resolved' && one.grievance.resolution !== 'answer';
  if (mayReopen && chance.in(0.2)) {
    one.decides(registrarOf(one), reopenGrievance, { ground: 'dissatisfied', reason: '回访中反映问题未真正解决。' });
    yield chance.between(10, 60);
    return true;
  }
  one.decides(registrarOf(one), answerSecondLook, { reason: '经复核，处理符合规定，已向当事人说明。' });
  return false;
}

/** After its end a case is rated, looked after and closed; true when it was reopened instead, which happens once. */
export function* afterwards(one: SimulatedCase, again = false): Life<boolean> {
  const { chance } = one;
  yield* rated(one);
  if (one.grievance.rating.secondLook === 'open' && (yield* lookedAtAgain(one, again))) return true;
  if (one.grievance.status !== 'resolved') return false;
  yield chance.between(20, 200);
  if (chance.in(0.6)) {
    const { mediatedBy, acceptance, office } = one.grievance;
    const visitor = mediatedBy
      ? one.staff(mediatedBy.unit, 'mediator')
      : one.staff(acceptance?.unit ?? office, 'handler');
    one.decides(visitor, recordFollowUp, { performed: true, newTension: chance.in(0.03) });
  }
  const answered = one.grievance.rating.given.some(({ rater }) => rater === 'petitioner' || rater === 'counterparty');
  if (!answered) {
    yield one.grievance.rating.due ?? 0;
    for (let days = 0; !one.grievance.rating.lapsed && days < 10; days += 1) yield 24;
  }
  yield chance.between(10, 150);
  if (one.grievance.rating.secondLook !== 'open')
    one.decides(registrarOf(one), closeGrievance, { reason: '已办结并回访。' });
  return false;
}
