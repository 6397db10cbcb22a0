import type { SatisfactionFigures } from '../../../src/figures/satisfaction';
import { CasesLink } from '../dashboard/cases-link';
import { dashboardWords } from '../dashboard/dashboard.words';
import type { Dimension } from '../dashboard/dimension-field';
import { useKeyNames } from '../dashboard/key-names';
import { useWords } from '../language';
import { RatesFigure } from './rates-figure';
import { satisfactionWords } from './satisfaction.words';

const filters = ['tier', 'region', 'category', 'unit', 'mediator'];

/** Satisfaction for each tier, region, category, channel, unit or mediator; the most scores first. */
export const Groups = (props: { readonly by: Dimension; readonly groups: SatisfactionFigures['groups'] }) => {
  const { by, groups } = props;
  const say = useWords(satisfactionWords);
  const names = useWords(dashboardWords);
  const keyName = useKeyNames(by);
  const dimension = names[`by.${by}`];
  return (
    <RatesFigure
      title={say.groups(dimension)}
      head={dimension}
      rows={groups.toSorted((one, other) => other.rated - one.rated)}
      nameOf={keyName}
      where={(key) => (key === '' || key === 'none' ? undefined : { [by]: key })}
      linked={(key) =>
        filters.includes(by) && key !== 'none' ? (
          <CasesLink where={{ [by]: key }}>{keyName(key)}</CasesLink>
        ) : (
          keyName(key)
        )
      }
    />
  );
};
