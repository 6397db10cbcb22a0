/** What a period is measured in: a property of each rule, never of the service (law T-2, T-5). */
export type Unit = 'calendar-days' | 'working-days' | 'months' | 'years';

/** How long a period is; `rollsOver` moves a last day that is a rest day to the next working day (CPL 85; CC 203). */
export interface Period {
  readonly count: number;
  readonly unit: Unit;
  readonly rollsOver?: boolean;
}
