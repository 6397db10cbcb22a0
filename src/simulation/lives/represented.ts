import { holds } from '../../grievance/domain/agency';
import { addDays, dayOf, daysBetween } from '../../grievance/domain/days';
import { giveProxyFeedback } from '../../grievance/domain/decisions/proxy/give-proxy-feedback';
import { grantMandate } from '../../grievance/domain/decisions/proxy/grant-mandate';
import { outcomes } from '../../grievance/domain/invariants';
import type { Actor } from '../../kernel/actor';
import type { Life, Wait } from '../life';
import type { SimulatedCase } from '../simulated-case';
import { partiesOf, registrarOf } from './parties';

/** So many days after the last time an agent tells the petitioner again how the matter stands. */
const again = 10;

const agentAt = (station: string): Actor => ({ id: `agent-${station}`, roles: ['station-worker'], unit: station });

/** Whether somebody of a station nearby could act for who brought this. */
export const mayBeRepresented = (one: SimulatedCase): boolean =>
  one.place.station !== undefined && partiesOf(one).includes('petitioner');

/** The agent tells the petitioner how the matter stands, in time, and in any case what came of it (004-15). */
const reported = (one: SimulatedCase, agent: Actor, since: string): string => {
  const { status, mandates, resolvedAt } = one.grievance;
  const mandate = mandates.find((each) => each.agent === agent.id);
  if (!mandate || !holds(mandate, one.now) || (status !== 'resolved' && outcomes.some((each) => each === status)))
    return since;
  const untold = status === 'resolved' && resolvedAt !== null && (mandate.feedbackAt ?? '') < resolvedAt;
  if (!untold && (status === 'resolved' || daysBetween(since, one.dayIn(0)) < again)) return since;
  const feedback = status === 'resolved' ? '已将办理结果当面告知。' : '已向信访人说明办理进展。';
  one.decides(agent, giveProxyFeedback, { feedback });
  return one.dayIn(0);
};

/** A long wait in parts that are no longer than an agent may keep silent. */
const nextStop = (one: SimulatedCase, wait: Wait): { readonly stop: Wait; readonly left: Wait | undefined } => {
  if (typeof wait === 'number')
    return wait > again * 24 ? { stop: again * 24, left: wait - again * 24 } : { stop: wait, left: undefined };
  const next = one.dayIn(again);
  return wait > next ? { stop: next, left: wait } : { stop: wait, left: undefined };
};

/** Somebody of the station acts for the petitioner, in writing, and answers for it that they hear (代理信访, 004-15; SD 28). */
export function* represented(one: SimulatedCase, life: Life): Life {
  const { station = '' } = one.place;
  const agent = agentAt(station);
  const until = addDays(dayOf(one.now), 365);
  const said = { agent: agent.id, unit: station, document: '授权委托书', until };
  one.decides(registrarOf(one), grantMandate, { ...said, scope: ['mediation', 'agreement', 'review'] });
  let since = one.dayIn(0);
  for (let step = life.next(); !step.done; step = life.next()) {
    for (let wait: Wait | undefined = step.value; wait !== undefined; ) {
      const { stop, left } = nextStop(one, wait);
      yield stop;
      since = reported(one, agent, since);
      wait = left;
    }
  }
}
