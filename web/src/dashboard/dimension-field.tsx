import { useWords } from '../language';
import type { AskedInAddress } from './asked';
import { dashboardWords } from './dashboard.words';
import { ChoiceField } from './field';

/** What figures are grouped by. */
export const pipelineDimensions = ['tier', 'region', 'category', 'channel', 'unit'] as const;
export const ratingDimensions = [...pipelineDimensions, 'mediator'] as const;
export type Dimension = (typeof ratingDimensions)[number];

export const DimensionField = (props: { readonly asked: AskedInAddress; readonly choices: readonly Dimension[] }) => {
  const { asked, choices } = props;
  const say = useWords(dashboardWords);
  return (
    <ChoiceField
      asked={asked}
      name="by"
      label={say.by}
      usual="unit"
      choices={choices.map((each) => [each, say[`by.${each}`]])}
    />
  );
};
