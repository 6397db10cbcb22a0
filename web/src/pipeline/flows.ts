import type { PipelineFigures } from '../../../src/figures/pipeline';
import { tiers, type Words } from './numbers';

/** So many attempts that went from a tier to an outcome, or on from there. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly n: number;
}

/** From each tier to what became of its attempts; of what failed, to which tier it was passed on (lifecycle §3 G19). */
export const flowsOf = ({ tiers: figures }: PipelineFigures, say: Words, tierName: (tier: string) => string): Flow[] =>
  tiers.flatMap((tier) => {
    const { settled, partlySettled, failed, escalated, escalatedTo } = figures[tier];
    const from = tierName(tier);
    const onward = tiers.map((next) => ({ from, to: say.escalatedTo(tierName(next)), n: escalatedTo[next] ?? 0 }));
    const all = [
      { from, to: say.settled, n: settled },
      { from, to: say.partlySettled, n: partlySettled },
      ...onward,
      { from, to: say.ended, n: Math.max(0, failed - escalated) },
    ];
    return all.filter(({ n }) => n > 0);
  });
