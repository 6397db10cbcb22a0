import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useAsked } from '../dashboard/asked';
import { ChoiceField } from '../dashboard/field';
import { Filters } from '../dashboard/filters';
import { useLanguage, useWords } from '../language';
import { FewChoices, PlaceAndMatter, UnitNarrowing } from '../registers/fields';
import { namedValues, valueName } from '../words/names';
import { figuresWords } from './figures.words';

const tiers = ['people', 'administrative', 'judicial'] as const;
const raters = ['petitioner', 'counterparty', 'expert', 'supervisor', 'self'] as const;
const rated = ['petition-office', 'competent-body', 'mediator'] as const;

/** Period, past day, place, matter, unit and tier; of ratings, whose and of whom. */
export const FigureFilters = ({ ledger }: { readonly ledger: 'pipeline' | 'rating' }) => {
  const say = useWords(figuresWords);
  const { language } = useLanguage();
  const asked = useAsked();
  const [, setAddress] = useSearchParams();
  const named = (field: string, values: readonly string[]) =>
    values.map((value) => [value, valueName(field, value, language)] as const);
  return (
    <Filters asked={asked}>
      <PlaceAndMatter />
      <UnitNarrowing asked={asked} name="unit" label={say.unit} />
      <FewChoices name="tier" label={say.tier} choices={named('tier', tiers)} />
      <FewChoices name="channel" label={say.channel} choices={named('channel', namedValues('channel'))} />
      {ledger === 'rating' && (
        <>
          <ChoiceField
            {...{ asked, name: 'rater', label: say.rater, usual: 'petitioner' }}
            choices={named('rater', raters)}
          />
          <FewChoices name="of" label={say.of} choices={named('of', rated)} />
        </>
      )}
      <Narrowed asked={['mediator', 'detail']} />
      <Button onClick={() => setAddress({}, { replace: true })}>{say.clear}</Button>
    </Filters>
  );
};

/** What a link narrowed it to and no list offers, said so that it is not forgotten. */
const Narrowed = ({ asked }: { readonly asked: readonly ('mediator' | 'detail')[] }) => {
  const say = useWords(figuresWords);
  const { language } = useLanguage();
  const { of } = useAsked();
  const nameOf = (value: string) =>
    ['ground', 'tier', 'level'].map((field) => valueName(field, value, language)).find((each) => each !== value) ??
    value;
  return asked
    .filter((name) => of(name) !== '')
    .map((name) => (
      <div key={name} className="dashboard-field">
        <span>{say[name]}</span>
        <strong>{name === 'detail' ? nameOf(of(name)) : of(name)}</strong>
      </div>
    ));
};
