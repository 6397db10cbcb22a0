import { rulebookOf } from '../../grievance/domain/rulebook/known-rulebooks';
import type { Threshold } from '../../grievance/domain/rulebook/thresholds';
import { type Collective, present } from './collective';

/** A joint complaint of consumers has a rule of its own (MKT 11); categories are recognised by the words of their code. */
const isConsumers = (category: string): boolean => /(^|-)consumers?(-|$)/.test(category);

/** How many people the group is: those who joined, or those its cases were filed for when these are more. */
export const headcountOf = (collective: Collective): number =>
  Math.max(
    present(collective).length,
    collective.grievances.reduce((sum, { headcount }) => sum + headcount, 0),
  );

/** The rule that says how many representatives the group may have: the place's own where it has one (XF 20(3); ZJ 15). */
export const mostRepresentatives = (collective: Collective): Threshold => {
  const { thresholds } = rulebookOf(collective.rulebook);
  const small = thresholds['small-group-headcount'].value;
  const fewer = thresholds['small-group-representatives'];
  if (isConsumers(collective.category)) return thresholds['consumer-representatives'];
  return small !== null && fewer.value !== null && headcountOf(collective) <= small
    ? fewer
    : thresholds.representatives;
};
