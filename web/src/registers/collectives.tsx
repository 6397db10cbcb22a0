import { Link } from 'react-router';
import type { CollectiveRow } from '../../../projections/collectives/collectives.table';
import { useLanguage, useWords } from '../language';
import { useRegionName } from '../regions/regions';
import { valueName } from '../words/names';
import { dayOf } from '../words/spoken';
import { FewChoices, PlaceAndMatter } from './fields';
import { Register } from './register';
import { registersWords } from './registers.words';

type Group = Omit<CollectiveRow, 'members' | 'departed' | 'settled' | 'regionPath'>;

/** Groups with one matter (集体访): how many cases and people, and who has not settled yet. */
export const Collectives = () => {
  const say = useWords(registersWords);
  const { language } = useLanguage();
  const regionName = useRegionName();
  return (
    <Register<Group>
      path="/api/collectives"
      title={say.collectives}
      narrowedBy={['settled', 'region', 'category']}
      head={[
        say.matter,
        say.founded,
        say.category,
        say.region,
        say.cases,
        say.headcount,
        say.people,
        say.representatives,
        say.settled,
      ]}
      row={(of) => [
        <Link key="group" to={`/collectives/${of.id}`}>
          {of.matter}
        </Link>,
        dayOf(of.foundedAt),
        valueName('category', of.category, language),
        regionName(of.region),
        of.cases,
        of.headcount,
        of.people,
        of.representatives.length,
        of.unsettled === 0 && of.people > 0 ? say['settled.yes'] : say.unsettled(of.unsettled),
      ]}
    >
      <FewChoices
        name="settled"
        label={say.settled}
        choices={(['yes', 'no'] as const).map((each) => [each, say[`settled.${each}`]])}
      />
      <PlaceAndMatter />
    </Register>
  );
};
