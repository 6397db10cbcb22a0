import { Link } from 'react-router';
import type { DutyLoad } from '../../../src/grievance/http/deadlines.controller';
import { query } from '../ask';
import { lyingBars } from '../dashboard/bars';
import { CountsTable } from '../dashboard/counts-table';
import { heightFor } from '../dashboard/error-bars';
import { Figure } from '../dashboard/figure';
import { useWords } from '../language';
import { useUnitName } from '../units/units';
import { workloadWords } from './workload.words';

const colours = ['red', 'amber', 'green'] as const;

/** What each unit still owes, by how near the last day is; every number opens its duties. */
export const LoadsBoard = ({ loads }: { readonly loads: readonly DutyLoad[] }) => {
  const say = useWords(workloadWords);
  const unitName = useUnitName();
  const option = {
    ...lyingBars(
      loads.map(({ unit }) => unitName(unit)),
      colours.map((each) => ({ name: say[each], values: loads.map((load) => load[each]) })),
      'duties',
    ),
    color: ['#b3261e', '#b35c00', '#237804'],
  };
  const cell = (each: (typeof colours)[number]) => (load: DutyLoad) =>
    load[each] === 0 ? (
      0
    ) : (
      <Link
        to={`/registers/deadlines${query({ unit: load.unit, colour: each })}`}
        aria-label={`${unitName(load.unit)} ${say[each]} ${load[each]}`}
      >
        {load[each]}
      </Link>
    );
  return (
    <Figure title={say.dutiesByUnit} said={say.dutiesSaid} option={option} height={heightFor(loads.length)}>
      <CountsTable
        caption={say.dutiesByUnit}
        head={say.unit}
        rows={loads}
        keyOf={({ unit }) => unit}
        nameOf={({ unit }) => <Link to={`/registers/deadlines${query({ unit })}`}>{unitName(unit)}</Link>}
        columns={[
          ...colours.map((each) => ({ name: say[each], cell: cell(each) })),
          { name: say.all, cell: ({ red, amber, green }: DutyLoad) => red + amber + green },
        ]}
      />
    </Figure>
  );
};
