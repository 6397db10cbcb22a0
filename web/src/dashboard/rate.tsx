import { useWords } from '../language';
import { dashboardWords } from './dashboard.words';

/** A share as a percentage with one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A rate; where nothing was counted a dash, and a word why. */
export const Rate = ({ of }: { readonly of: number | null }) => {
  const { noRate } = useWords(dashboardWords);
  return of === null ? <Dash why={noRate} /> : percent(of);
};

/** Days; a dash where nothing took any. */
export const DaysTaken = ({ of }: { readonly of: number | null }) => {
  const { noDays, days } = useWords(dashboardWords);
  return of === null ? <Dash why={noDays} /> : days(of);
};

/** The two ends of an interval. */
export const Interval = ({ of }: { readonly of: readonly [number, number] | null }) => {
  const { noRate } = useWords(dashboardWords);
  if (of === null) return <Dash why={noRate} />;
  return <span className="dashboard-interval">{`${percent(of[0])} – ${percent(of[1])}`}</span>;
};

const Dash = ({ why }: { readonly why: string }) => (
  <span className="dashboard-dash">
    — <small>{why}</small>
  </span>
);

/** A part of a whole; null without a whole. */
export const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
