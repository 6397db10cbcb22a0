import { type Refusal, refuse } from '../../../../kernel/refusal';
import { chinese, listed } from '../../chinese';
import type { Grievance } from '../../grievance';
import { served } from '../../rating';
import { type ReopenGround, reopenGrounds } from '../../terms';

const isResolved = ({ status }: Grievance): boolean => status === 'resolved' || status === 'closed';

/** When each ground is given, as the case stands. */
const given: Readonly<Record<ReopenGround, (grievance: Grievance) => boolean>> = {
  breach: ({ status, agreement }) => status === 'performing' && (agreement?.breached ?? []).length > 0,
  'not-signed': ({ status, agreement }) => status === 'performing' && !agreement?.effectiveAt,
  'new-facts': (grievance) =>
    isResolved(grievance) || ['withdrawn', 'declined', 'redirected'].includes(grievance.status),
  'execution-undone': (grievance) =>
    isResolved(grievance) && (grievance.resolution === 'execution' || grievance.resolution === 'settlement'),
  'wrong-decline': ({ status }) => status === 'declined' || status === 'redirected',
  'not-of-free-will': ({ status }) => status === 'withdrawn',
  dissatisfied: (grievance) =>
    (isResolved(grievance) || ['declined', 'redirected'].includes(grievance.status)) &&
    grievance.rating.given.some(({ rater, score }) => score === 'dissatisfied' && served.includes(rater)),
  'not-a-duplicate': ({ status }) => status === 'merged',
};

/** The grounds a case can be reopened on as it stands, the usual one first. */
export const groundsFor = (grievance: Grievance): readonly ReopenGround[] => {
  const open = reopenGrounds.filter((ground) => given[ground](grievance));
  const first: ReopenGround = grievance.rating.secondLook === 'open' ? 'dissatisfied' : 'wrong-decline';
  return [...open.filter((ground) => ground === first), ...open.filter((ground) => ground !== first)];
};

/** Refused when nothing on record gives that ground. */
export const groundFits = (grievance: Grievance, ground: ReopenGround): Refusal | undefined => {
  const open = groundsFor(grievance);
  return open.includes(ground)
    ? undefined
    : refuse(
        'ground-does-not-fit',
        `Nothing on record of this ${grievance.status} case gives the ground ${ground}; open are: ${open.join(', ')} (lifecycle G37; XF 40, 44).`,
        `本案当前为${chinese.status[grievance.status]}，无${chinese.reopening[ground]}之事由；可适用：${listed(chinese.reopening, open)}（信访工作条例第四十条、第四十四条）。`,
      );
};
