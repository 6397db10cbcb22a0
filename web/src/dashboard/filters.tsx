import type { ReactNode } from 'react';
import { Narrowing } from '../frame/narrowing';
import { useWords } from '../language';
import type { AskedInAddress } from './asked';
import { dashboardWords } from './dashboard.words';
import { DayField } from './field';

/** From, to, as known on, and what else a dashboard can be asked for. */
export const Filters = ({ asked, children }: { readonly asked: AskedInAddress; readonly children?: ReactNode }) => {
  const say = useWords(dashboardWords);
  return (
    <Narrowing className="dashboard-filters">
      <DayField asked={asked} name="from" label={say.from} />
      <DayField asked={asked} name="to" label={say.to} />
      <DayField asked={asked} name="asOf" label={say.asOf} help={say.asOfHelp} />
      {children}
    </Narrowing>
  );
};
