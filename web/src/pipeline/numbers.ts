import type { PipelineFigures, PipelineNumbers } from '../../../src/figures/pipeline';
import { useLanguage } from '../language';
import { valueName } from '../words/names';
import type { pipelineWords } from './pipeline.words';

export type Words = (typeof pipelineWords)['zh'];

/** What is counted of mediation, in the order it happens. */
export const measures = [
  'proposed',
  'consented',
  'opened',
  'settled',
  'partlySettled',
  'failed',
  'escalated',
  'performed',
  'breached',
  'confirmed',
] as const satisfies readonly (keyof PipelineNumbers)[];

/** The figure each of them is published as. */
export const figureFor: Readonly<Record<(typeof measures)[number], string>> = {
  proposed: 'mediations-proposed',
  consented: 'mediations-consented',
  opened: 'mediations-opened',
  settled: 'mediations-settled',
  partlySettled: 'mediations-partly-settled',
  failed: 'mediations-failed',
  escalated: 'mediations-escalated',
  performed: 'agreements-performed',
  breached: 'agreements-breached',
  confirmed: 'agreements-confirmed',
};

/** The stages of an attempt that comes to its good end. */
export const stages = ['proposed', 'consented', 'opened', 'settled', 'performed'] as const;

export const tiers = ['people', 'administrative', 'judicial'] as const;
export type Tier = (typeof tiers)[number];

export const useTierName = (): ((tier: string) => string) => {
  const { language } = useLanguage();
  return (tier) => valueName('tier', tier, language);
};

/** The tiers and their sum, as rows. */
export const rowsOf = ({ tiers: each, total }: PipelineFigures) => [
  ...tiers.map((key) => ({ key: key as string, ...each[key] })),
  { key: '', ...total },
];
