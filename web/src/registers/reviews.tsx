import type { ReviewRow } from '../../../projections/review-register/review-register.table';
import { Signal } from '../case/signal';
import { useAsked } from '../dashboard/asked';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { valueName } from '../words/names';
import { dayOf } from '../words/spoken';
import { CaseCell } from './case-cell';
import { FewChoices, PlaceAndMatter, UnitNarrowing } from './fields';
import { Register } from './register';
import { registersWords } from './registers.words';

interface Review extends Omit<ReviewRow, 'inTime'> {
  readonly number: string;
  readonly state: 'pending' | 'decided' | 'dropped';
  readonly inTime: boolean | null;
}
const kinds = ['review', 'final-review'] as const;
const results = ['upheld', 'changed', 'revoked-redo'] as const;

/** Reviews and final reviews: asked for, due, decided, and how long it took (XF 35, 36). */
export const Reviews = () => {
  const say = useWords(registersWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  return (
    <Register<Review>
      path="/api/reviews"
      title={say.reviews}
      narrowedBy={['kind', 'state', 'result', 'inTime', 'body', 'of', 'region', 'category']}
      head={[
        say.due,
        say.state,
        say.kind,
        say.number,
        say.body,
        say.of,
        say.requested,
        say.decided,
        say.result,
        say.days,
      ]}
      row={(of) => [
        of.due,
        <Signal key="state" colour={of.inTime === null ? undefined : of.inTime ? 'green' : 'red'}>
          {[say[`state.${of.state}`], of.inTime === null ? '' : say[`inTime.${of.inTime}`]].filter(Boolean).join(' · ')}
        </Signal>,
        say[`kind.${of.kind}`],
        <CaseCell key="case" id={of.grievance} number={of.number} />,
        unitName(of.body),
        unitName(of.of),
        of.late ? `${dayOf(of.requestedAt)} (${say.late})` : dayOf(of.requestedAt),
        of.decidedAt ? dayOf(of.decidedAt) : '—',
        of.result ? valueName('result', of.result, language) : '—',
        of.days ?? '—',
      ]}
    >
      <ReviewFilters />
    </Register>
  );
};

const ReviewFilters = () => {
  const say = useWords(registersWords);
  const { language } = useLanguage();
  const asked = useAsked();
  return (
    <>
      <FewChoices name="kind" label={say.kind} choices={kinds.map((each) => [each, say[`kind.${each}`]])} />
      <FewChoices
        name="state"
        label={say.state}
        choices={(['pending', 'decided'] as const).map((each) => [each, say[`state.${each}`]])}
      />
      <FewChoices
        name="result"
        label={say.result}
        choices={results.map((each) => [each, valueName('result', each, language)])}
      />
      <FewChoices
        name="inTime"
        label={say.inTime}
        choices={(['true', 'false'] as const).map((each) => [each, say[`inTime.${each}`]])}
      />
      <UnitNarrowing asked={asked} name="body" label={say.body} />
      <UnitNarrowing asked={asked} name="of" label={say.of} />
      <PlaceAndMatter />
    </>
  );
};
