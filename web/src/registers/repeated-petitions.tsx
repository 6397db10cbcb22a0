import type { RepeatedPetition } from '../../../src/grievance/http/find-repeated';
import { useAsked } from '../dashboard/asked';
import { DayField } from '../dashboard/field';
import { useLanguage, useWords } from '../language';
import { useRegionName } from '../regions/regions';
import { valueName } from '../words/names';
import { dayOf, momentOf } from '../words/spoken';
import { CaseCell } from './case-cell';
import { FewChoices, PlaceAndMatter } from './fields';
import { Register } from './register';
import { registersWords } from './registers.words';

/** Second and later filings of a person on the same matter, without saying who they are (重复信访). */
export const RepeatedPetitions = () => {
  const say = useWords(registersWords);
  const { language } = useLanguage();
  const regionName = useRegionName();
  const asked = useAsked();
  return (
    <Register<RepeatedPetition>
      path="/api/repeated-petitions"
      title={say['repeated-petitions']}
      said={say.repeatedSaid}
      narrowedBy={['linked', 'from', 'to', 'region', 'category']}
      head={[say.received, say.number, say.times, say.category, say.region, say.channel, say.linkedTo, say.earlier]}
      row={(of) => [
        momentOf(of.receivedAt),
        <CaseCell key="case" id={of.id} number={of.number} />,
        say.nth(of.times),
        valueName('category', of.category, language),
        regionName(of.region),
        valueName('channel', of.channel, language),
        of.linkedTo ? say.linked : say.notLinked,
        <ul key="earlier" className="registers-several">
          {of.earlier.map((each) => (
            <li key={each.id}>
              <CaseCell id={each.id} number={each.number} /> {dayOf(each.receivedAt)}
            </li>
          ))}
        </ul>,
      ]}
    >
      <FewChoices
        name="linked"
        label={say.linkedTo}
        choices={[
          ['yes', say.linked],
          ['no', say.notLinked],
        ]}
      />
      <DayField asked={asked} name="from" label={say.from} />
      <DayField asked={asked} name="to" label={say.to} />
      <PlaceAndMatter />
    </Register>
  );
};
