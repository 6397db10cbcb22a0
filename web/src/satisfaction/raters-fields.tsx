import type { AskedInAddress } from '../dashboard/asked';
import { DimensionField, ratingDimensions } from '../dashboard/dimension-field';
import { ChoiceField } from '../dashboard/field';
import { useLanguage, useWords } from '../language';
import { valueName } from '../words/names';
import { satisfactionWords } from './satisfaction.words';

const raters = ['petitioner', 'counterparty', 'expert', 'supervisor', 'self'] as const;
const rated = ['petition-office', 'competent-body', 'mediator'] as const;

/** Whose ratings, of whom, and by what; raters are never merged (lifecycle §6). */
export const RatersFields = ({ asked }: { readonly asked: AskedInAddress }) => {
  const say = useWords(satisfactionWords);
  const { language } = useLanguage();
  const named = (field: string, values: readonly string[]) =>
    values.map((value) => [value, valueName(field, value, language)] as const);
  return (
    <>
      <ChoiceField asked={asked} name="rater" label={say.rater} usual="petitioner" choices={named('rater', raters)} />
      <ChoiceField
        asked={asked}
        name="of"
        label={say.ratedWhom}
        usual=""
        choices={[['', say.anybody], ...named('of', rated)]}
      />
      <DimensionField asked={asked} choices={ratingDimensions} />
    </>
  );
};
