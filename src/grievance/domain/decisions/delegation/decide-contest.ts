import { forbid } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus } from '../../guards';

export type DecideContest = { outcome: 'upheld' | 'rejected'; reasons: string };
export const contestOutcomes = ['upheld', 'rejected'] as const satisfies readonly DecideContest['outcome'][];

/** The body that handed the case over, or one above it, never the one that objects. */
const ofTheDelegatingBodyOrAbove: GrievanceGuard = ({ delegation }, { actor, directory }) => {
  const region = (unit: string) => directory.unit(unit)?.region;
  const from = delegation?.from ?? '';
  const own = actor.unit === null ? undefined : region(actor.unit);
  const path = directory.regionPath(region(from) ?? '') ?? [];
  const entitled = actor.unit === from || (own !== undefined && path.includes(own));
  return entitled && actor.unit !== delegation?.to
    ? undefined
    : forbid(
        'not-the-delegating-body',
        `Only ${from}, which handed the case over, or a body above it decides the objection (XF 23(3), 24).`,
        `异议由转送、交办的 ${from} 或者其上级核实决定（信访工作条例第二十三条第三款、第二十四条）。`,
      );
};

/** Whoever handed the case over, or stands above, checks the objection and says why it holds or not (XF 23(3), 24). */
export const decideContest = decision<DecideContest>({
  name: 'DecideContest',
  by: ['router', 'supervisor'],
  given: [inStatus('contested'), ofTheDelegatingBodyOrAbove],
  decide: ({ delegation }, { outcome, reasons }, { actor, now }) => [
    {
      type: outcome === 'upheld' ? 'ContestUpheld' : 'ContestRejected',
      data: { unit: delegation?.to ?? '', reasons, by: actor.id, at: now },
    },
  ],
});
