import type { DeadlineRow } from '../../../projections/deadlines/deadlines.table';
import { Signal } from '../case/signal';
import { useAsked } from '../dashboard/asked';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { partyName } from '../words/spoken';
import { CaseCell } from './case-cell';
import { FewChoices, PlaceAndMatter, UnitNarrowing } from './fields';
import { Register } from './register';
import { registersWords } from './registers.words';

type State = 'running' | 'overdue' | 'met' | 'late' | 'waived';
interface Duty extends Pick<DeadlineRow, 'grievance' | 'duty' | 'bearer' | 'unit' | 'startedOn' | 'due' | 'endedOn'> {
  readonly number: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly state: State;
  readonly colour: 'green' | 'amber' | 'red';
  readonly basis: string;
  readonly articleZh: string;
}
const states: readonly State[] = ['running', 'overdue', 'met', 'late', 'waived'];
const colours = ['red', 'amber', 'green'] as const;

const isParty = (bearer: string): boolean => /^(petitioner|counterparty-)/.test(bearer);

/** Who owes what by when, the first due first; what ended, as it ended. */
export const Deadlines = () => {
  const say = useWords(registersWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  const asked = useAsked();
  const stands = ({ state, colour, endedOn }: Duty) => {
    if (endedOn) return `${say[`state.${state}`]} ${endedOn}`;
    return state === 'running' && colour === 'amber' ? say['colour.amber'] : say[`state.${state}`];
  };
  const whose = ({ bearer, unit }: Duty) =>
    isParty(bearer) ? say.watched(partyName(bearer, language), unitName(unit)) : unitName(bearer);
  return (
    <Register<Duty>
      path="/api/deadlines"
      title={say.deadlines}
      narrowedBy={['colour', 'state', 'unit', 'region', 'category', 'clock']}
      head={[say.due, say.state, say.duty, say.bearer, say.number, say.began, say.basis]}
      row={(of) => [
        of.due,
        <Signal key="state" colour={of.endedOn ? undefined : of.colour}>
          {stands(of)}
        </Signal>,
        of.title[language],
        whose(of),
        <CaseCell key="case" id={of.grievance} number={of.number} />,
        of.startedOn,
        language === 'zh' ? of.articleZh : of.basis,
      ]}
    >
      <FewChoices name="colour" label={say.colour} choices={colours.map((each) => [each, say[`colour.${each}`]])} />
      <FewChoices
        name="state"
        label={say.state}
        usual={say.notEnded}
        choices={states.map((each) => [each, say[`state.${each}`]])}
      />
      <UnitNarrowing asked={asked} name="unit" label={say.unit} />
      <PlaceAndMatter />
    </Register>
  );
};
