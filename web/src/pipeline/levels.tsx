import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { useAsked } from '../dashboard/asked';
import { lyingBars } from '../dashboard/bars';
import { CountsTable } from '../dashboard/counts-table';
import { Figure } from '../dashboard/figure';
import { FigureLink } from '../dashboard/figure-link';
import { Rate, share } from '../dashboard/rate';
import { useLanguage, useWords } from '../language';
import { valueName } from '../words/names';
import { pipelineWords } from './pipeline.words';

const levels = ['village', 'township', 'county', 'city'] as const;
type Level = (typeof levels)[number];

/** Matters resolved at each level, and how many up to it: 小事不出村, 大事不出镇. */
export const resolvedUpTo = ({ resolvedAt }: PipelineFigures, level: Level): number =>
  levels.slice(0, levels.indexOf(level) + 1).reduce((sum, each) => sum + resolvedAt[each], 0);

/** At which level matters were resolved, and what share did not leave it. */
export const Levels = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const { language } = useLanguage();
  const { period } = useAsked();
  const all = resolvedUpTo(read, 'city');
  const option = useMemo(
    () =>
      lyingBars(
        levels.map((level) => valueName('level', level, language)),
        [{ name: say.levels, values: levels.map((level) => read.resolvedAt[level]) }],
      ),
    [read, say, language],
  );
  return (
    <Figure title={say.levels} option={option} height={240}>
      <CountsTable
        caption={say.levels}
        head={say.level}
        rows={levels}
        keyOf={(level) => level}
        nameOf={(level) => valueName('level', level, language)}
        columns={[
          {
            name: say.count,
            cell: (level) => (
              <FigureLink figure="cases-resolved" where={{ ...period, detail: level }} n={read.resolvedAt[level]}>
                {read.resolvedAt[level]}
              </FigureLink>
            ),
          },
          { name: say.share, cell: (level) => <Rate of={share(read.resolvedAt[level], all)} /> },
          { name: say.upTo, cell: (level) => <Rate of={share(resolvedUpTo(read, level), all)} /> },
        ]}
      />
    </Figure>
  );
};
