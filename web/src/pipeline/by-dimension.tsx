import type { PipelineFigures } from '../../../src/figures/pipeline';
import { lyingBars, treemap } from '../dashboard/bars';
import { CasesLink } from '../dashboard/cases-link';
import { dashboardWords } from '../dashboard/dashboard.words';
import type { Dimension } from '../dashboard/dimension-field';
import { Figure } from '../dashboard/figure';
import { useKeyNames } from '../dashboard/key-names';
import { Nothing } from '../frame/states';
import { useWords } from '../language';
import { NumbersTable } from './numbers-table';
import { pipelineWords } from './pipeline.words';

interface Grouped {
  readonly by: Exclude<Dimension, 'mediator'>;
  readonly groups: PipelineFigures['groups'];
}

const asBars = ['tier', 'channel'];
const filters = ['tier', 'region', 'category', 'unit'];

/** The same numbers for each tier, region, category, channel or unit; the most attempts first. */
export const ByDimension = ({ by, groups }: Grouped) => {
  const say = useWords(pipelineWords);
  const names = useWords(dashboardWords);
  const keyName = useKeyNames(by);
  const rows = groups.toSorted((one, other) => other.opened - one.opened);
  const option = asBars.includes(by)
    ? lyingBars(
        rows.map(({ key }) => keyName(key)),
        (['opened', 'settled'] as const).map((each) => ({ name: say[each], values: rows.map((row) => row[each]) })),
      )
    : treemap(rows.map(({ key, opened }) => ({ name: keyName(key), value: opened })));
  const title = say.by(names[`by.${by}`]);
  if (rows.length === 0) {
    return (
      <section className="dashboard-figure">
        <h2>{title}</h2>
        <Nothing />
      </section>
    );
  }
  return (
    <Figure title={title} said={asBars.includes(by) ? undefined : say.treemapSaid} option={option}>
      <NumbersTable
        caption={title}
        head={names[`by.${by}`]}
        rows={rows}
        where={(key) => (key === '' || key === 'none' ? undefined : { [by]: key })}
        nameOf={({ key }) =>
          filters.includes(by) && key !== '' ? (
            <CasesLink where={{ [by]: key }}>{keyName(key)}</CasesLink>
          ) : (
            keyName(key)
          )
        }
      />
    </Figure>
  );
};
