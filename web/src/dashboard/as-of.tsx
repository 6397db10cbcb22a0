import type { Known } from '../../../src/figures/as-of';
import { useWords } from '../language';
import { dashboardWords } from './dashboard.words';

const shown = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** Up to which event the figures on the page stand, and when it was taken down. */
export const AsOf = ({ known: { at, position } }: { readonly known: Known }) => {
  const say = useWords(dashboardWords);
  return (
    <p className="dashboard-as-of" role="status">
      {at === null ? say.nothingKnown : say.known(shown(at), (position ?? '').replace(/^0+(?=\d)/, ''))}
    </p>
  );
};
