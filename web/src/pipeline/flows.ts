import type { PipelineFigures } from '../../../src/figures/pipeline';
import { tiers, type Words } from './numbers';

/** So many attempts that went from a tier to an outcome, or on from there. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly n: number;
  /** The figure it is published as, where it is one. */
  readonly figure?: string;
  readonly where: Readonly<Record<string, string>>;
}

/** From each tier to what became of its attempts; of what failed, to which tier it was passed on (lifecycle §3 G19). */
export const flowsOf = ({ tiers: figures }: PipelineFigures, say: Words, tierName: (tier: string) => string): Flow[] =>
  tiers.flatMap((tier) => {
    const { settled, partlySettled, failed, escalated, escalatedTo } = figures[tier];
    const from = tierName(tier);
    const onward = tiers.map((next) => ({
      ...{ from, to: say.escalatedTo(tierName(next)), n: escalatedTo[next] ?? 0 },
      ...{ figure: 'mediations-escalated', where: { tier, detail: next } },
    }));
    const all: readonly Flow[] = [
      { from, to: say.settled, n: settled, figure: 'mediations-settled', where: { tier } },
      { from, to: say.partlySettled, n: partlySettled, figure: 'mediations-partly-settled', where: { tier } },
      ...onward,
      { from, to: say.ended, n: Math.max(0, failed - escalated), where: {} },
    ];
    return all.filter(({ n }) => n > 0);
  });
