import type { AgreementRow } from '../../../projections/agreement-register/agreement-register.table';
import { Signal } from '../case/signal';
import { useAsked } from '../dashboard/asked';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { valueName } from '../words/names';
import { dayOf } from '../words/spoken';
import { CaseCell } from './case-cell';
import { FewChoices, PlaceAndMatter, UnitNarrowing } from './fields';
import { Register } from './register';
import { type RegistersWords, registersWords } from './registers.words';

interface Agreement extends AgreementRow {
  readonly number: string;
  readonly overdue: boolean;
}
const states = ['signing', 'in-effect', 'performed', 'superseded', 'dropped'] as const;
const standings = ['overdue', 'breached', 'confirmable', 'enforceable'] as const;
const tiers = ['people', 'administrative', 'judicial'] as const;

const confirmed = (
  { confirmation, applyBy, enforceBy, state }: Agreement,
  say: RegistersWords,
  language: 'zh' | 'en',
) => {
  if (confirmation === 'requested') return say['confirmation.requested'];
  const open = state === 'in-effect';
  if (confirmation === null) return open && applyBy ? say.until(applyBy) : '—';
  const decided = valueName('decision', confirmation, language);
  return open && enforceBy ? `${decided} · ${say.enforceUntil(enforceBy)}` : decided;
};

const pressing = ({ overdue, breachedAt, state }: Agreement): boolean =>
  overdue || (breachedAt !== null && state === 'in-effect');

const stands = ({ state, partial, overdue, breachedAt }: Agreement, say: RegistersWords): string =>
  [
    say[`state.${state}`],
    partial ? say.partial : '',
    overdue ? say.overdue : '',
    breachedAt ? say['standing.breached'] : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** Agreements: who owes what, what is performed, what a court confirmed, and what may still be asked for. */
export const Agreements = () => {
  const say = useWords(registersWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  return (
    <Register<Agreement>
      path="/api/agreements"
      title={say.agreements}
      narrowedBy={['state', 'standing', 'tier', 'unit', 'region', 'category']}
      head={[
        say.due,
        say.state,
        say.obligations,
        say.number,
        say.tier,
        say.mediatedBy,
        say.form,
        say.effective,
        say.confirmation,
      ]}
      row={(of) => [
        of.due ?? '—',
        <Signal key="state" colour={pressing(of) ? 'red' : undefined}>
          {stands(of, say)}
        </Signal>,
        say.kept(of.obligations.filter(({ performedOn }) => performedOn).length, of.obligations.length),
        <CaseCell key="case" id={of.grievance} number={of.number} />,
        valueName('tier', of.tier, language),
        unitName(of.unit),
        valueName('form', of.form, language),
        of.effectiveAt ? dayOf(of.effectiveAt) : '—',
        confirmed(of, say, language),
      ]}
    >
      <AgreementFilters />
    </Register>
  );
};

const AgreementFilters = () => {
  const say = useWords(registersWords);
  const { language } = useLanguage();
  const asked = useAsked();
  return (
    <>
      <FewChoices
        name="standing"
        label={say.standing}
        choices={standings.map((each) => [each, say[`standing.${each}`]])}
      />
      <FewChoices
        name="state"
        label={say.state}
        usual={say.stands}
        choices={states.map((each) => [each, say[`state.${each}`]])}
      />
      <FewChoices
        name="tier"
        label={say.tier}
        choices={tiers.map((each) => [each, valueName('tier', each, language)])}
      />
      <UnitNarrowing asked={asked} name="unit" label={say.mediatedBy} />
      <PlaceAndMatter />
    </>
  );
};
