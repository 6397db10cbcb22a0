import { type ReactNode, useId } from 'react';
import { type AskedInAddress, useAsked } from '../dashboard/asked';
import { ChoiceField } from '../dashboard/field';
import { UnitChoice } from '../forms/chosen';
import { CodeChoice } from '../forms/registers';
import { useWords } from '../language';
import { RegionField } from '../regions/region-field';
import { registersWords } from './registers.words';

type Asked = { readonly asked: AskedInAddress };

const Labelled = (props: { readonly label: string; readonly id: string; readonly children: ReactNode }) => (
  <div className="dashboard-field dashboard-search">
    <label htmlFor={props.id}>{props.label}</label>
    {props.children}
  </div>
);

/** A unit, found by its name, kept in the address. */
export const UnitNarrowing = ({ asked, name, label }: Asked & { readonly name: string; readonly label: string }) => {
  const id = useId();
  return (
    <Labelled label={label} id={id}>
      <UnitChoice id={id} value={asked.of(name) || undefined} onChange={(unit) => asked.ask(name, unit ?? '')} />
    </Labelled>
  );
};

/** Where, and what about: every register is narrowed by these. */
export const PlaceAndMatter = () => {
  const say = useWords(registersWords);
  const asked = useAsked();
  const id = useId();
  return (
    <>
      <Labelled label={say.region} id={`${id}-region`}>
        <RegionField
          id={`${id}-region`}
          value={asked.of('region') || undefined}
          onChange={(region) => asked.ask('region', region)}
        />
      </Labelled>
      <Labelled label={say.category} id={`${id}-category`}>
        <CodeChoice
          id={`${id}-category`}
          name="category"
          value={asked.of('category') || undefined}
          onChange={(category) => asked.ask('category', category)}
        />
      </Labelled>
    </>
  );
};

/** One of a few, or anything; what is usual may have a name of its own. */
export const FewChoices = (props: {
  readonly name: string;
  readonly label: string;
  readonly usual?: string;
  readonly choices: readonly (readonly [value: string, said: string])[];
}) => {
  const { name, label, usual, choices } = props;
  const { anything } = useWords(registersWords);
  const asked = useAsked();
  return <ChoiceField {...{ asked, name, label, usual: '', choices: [['', usual ?? anything], ...choices] }} />;
};
