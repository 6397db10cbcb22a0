import { Link } from 'react-router';
import type { DeadlineFigures } from '../../../src/figures/deadlines';
import { query } from '../ask';
import { lyingBars } from '../dashboard/bars';
import { CountsTable } from '../dashboard/counts-table';
import { heightFor } from '../dashboard/error-bars';
import { Figure } from '../dashboard/figure';
import { Rate } from '../dashboard/rate';
import { useWords } from '../language';
import { useUnitName } from '../units/units';
import { workloadWords } from './workload.words';

type Kept = DeadlineFigures['groups'][number];
const ended = ['met', 'late', 'waived'] as const;

/** How the units kept their last days so far, in every case; what ended opens its duties. */
export const KeptBoard = ({ of }: { readonly of: DeadlineFigures }) => {
  const say = useWords(workloadWords);
  const unitName = useUnitName();
  const rows = of.groups.toSorted((one, other) => other.breached - one.breached || other.met - one.met);
  const option = {
    ...lyingBars(
      rows.map(({ key }) => unitName(key)),
      (['met', 'breached'] as const).map((each) => ({ name: say[each], values: rows.map((row) => row[each]) })),
      'kept',
    ),
    color: ['#237804', '#b3261e'],
  };
  const cell = (each: (typeof ended)[number]) => (row: Kept) =>
    row[each] === 0 ? 0 : <Link to={`/registers/deadlines${query({ unit: row.key, state: each })}`}>{row[each]}</Link>;
  return (
    <Figure title={say.keptByUnit} said={say.keptSaid} option={option} height={heightFor(rows.length)}>
      <CountsTable
        caption={say.keptByUnit}
        head={say.unit}
        rows={rows}
        keyOf={({ key }) => key}
        nameOf={({ key }) => unitName(key)}
        columns={[
          ...ended.map((each) => ({ name: say[each], cell: cell(each) })),
          { name: say.breached, cell: ({ breached }: Kept) => breached },
          { name: say.metRate, cell: ({ metRate }: Kept) => <Rate of={metRate} /> },
        ]}
      />
    </Figure>
  );
};
