import '../dashboard/dashboard.css';
import type { SatisfactionFigures } from '../../../src/figures/satisfaction';
import { AsOf } from '../dashboard/as-of';
import { useAsked } from '../dashboard/asked';
import { ratingDimensions } from '../dashboard/dimension-field';
import { useFigure } from '../dashboard/figures';
import { Filters } from '../dashboard/filters';
import { monthWithin } from '../dashboard/month';
import { SaveAs } from '../dashboard/save-as';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { Comparisons } from './comparisons';
import { Groups } from './groups';
import { MainNumbers } from './main-numbers';
import { RatersFields } from './raters-fields';
import { RatesFigure } from './rates-figure';
import { satisfactionWords } from './satisfaction.words';

/** Who answered and how satisfied they are: both variants, their interval, by every dimension, over time and against before. */
export const SatisfactionScreen = () => {
  const say = useWords(satisfactionWords);
  const asked = useAsked();
  const by = ratingDimensions.find((each) => each === asked.of('by')) ?? 'unit';
  const alike = { asOf: asked.period.asOf, rater: asked.of('rater'), of: asked.of('of') };
  const whole = { ...asked.period, ...alike, by };
  const figures = useFigure<SatisfactionFigures>('satisfaction', whole);
  const trend = useFigure<SatisfactionFigures>('satisfaction', { ...asked.period, ...alike, by: 'month' });
  return (
    <>
      <h1>{say.title}</h1>
      <Filters asked={asked}>
        <RatersFields asked={asked} />
      </Filters>
      <Shown of={figures}>
        {({ asOf, overall, groups }) => (
          <>
            <AsOf known={asOf} />
            <SaveAs path="satisfaction" asked={whole} name={say.title} />
            <MainNumbers of={overall} />
            <div className="dashboard-grid">
              <Groups by={by} groups={groups} />
              <Shown of={trend}>
                {(months) => (
                  <RatesFigure
                    title={say.trend}
                    head={say.month}
                    rows={months.groups}
                    nameOf={(key) => key}
                    where={(month) => monthWithin(month, asked.period)}
                  />
                )}
              </Shown>
              {asOf.at && <Comparisons asked={asked} alike={alike} today={asOf.at.slice(0, 10)} />}
            </div>
          </>
        )}
      </Shown>
    </>
  );
};
