import type { GrievanceEvents } from '../../src/grievance/domain/events';
import { rulebookOf } from '../../src/grievance/domain/rulebook/known-rulebooks';
import { lastDay } from '../../src/grievance/domain/rulebook/last-days';
import { profileOf } from '../../src/grievance/domain/rulebook/mediation-profiles';
import { dayOf, instantOf } from '../runner/day';
import type { AgreementCase, AgreementOnly, Obligation } from './agreement-register.table';

type Said<Type extends keyof GrievanceEvents> = GrievanceEvents[Type];

/** The earliest last day of what is still owed. */
const nextDue = (obligations: readonly Obligation[]): string | null =>
  obligations
    .filter(({ performedOn }) => performedOn === null)
    .map(({ due }) => due)
    .sort()[0] ?? null;

const isOver = ({ state }: AgreementOnly): boolean => state === 'superseded' || state === 'dropped';

/** Changes the agreement that stands; without one the event changes nothing. */
export const standing = (
  row: AgreementCase,
  change: (agreement: AgreementOnly) => Partial<AgreementOnly>,
): AgreementCase => {
  const last = row.agreements.at(-1);
  if (!last || isOver(last)) return row;
  return { ...row, agreements: [...row.agreements.slice(0, -1), { ...last, ...change(last) }] };
};

const owed = (terms: Said<'AgreementReached'>['terms']): Obligation[] =>
  terms.map(({ obligation, debtor, amount, due }) => ({
    ...{ obligation, debtor, amount, due: dayOf(due), performedOn: null, breachedOn: null },
  }));

type From = Pick<AgreementOnly, 'attempt' | 'tier' | 'profile' | 'unit' | 'mediator' | 'partial'>;

/** Terms newly agreed take the place of those before them, and wait for the names under them. */
const begin = (
  row: AgreementCase,
  from: From,
  { form, terms, at }: Said<'AgreementReached' | 'AgreementSuperseded'>,
) => {
  const { agreements } = standing(row, ({ state }) => ({
    due: null,
    state: state === 'performed' ? state : 'superseded',
  }));
  const agreement: AgreementOnly = {
    ...from,
    ...{ agreement: agreements.length + 1, form, state: 'signing', reachedAt: instantOf(at), effectiveAt: null },
    ...{ obligations: owed(terms), due: null, breachedAt: null, performedAt: null, applyBy: null },
    ...{ confirmation: null, court: null, confirmationRequestedAt: null, confirmationDecidedAt: null },
    ...{ enforceBy: null, enforcementRequestedAt: null },
  };
  return { ...row, agreements: [...agreements, agreement] };
};

export const reached = (row: AgreementCase, data: Said<'AgreementReached'>): AgreementCase =>
  row.attempt ? begin(row, { ...row.attempt, partial: data.partial }, data) : row;

export const amended = (row: AgreementCase, data: Said<'AgreementSuperseded'>): AgreementCase => {
  const last = row.agreements.at(-1);
  if (!last || isOver(last)) return row;
  const { attempt, tier, profile, unit, mediator, partial } = last;
  return begin(row, { attempt, tier, profile, unit, mediator, partial }, data);
};

/** Where the profile leaves judicial confirmation to nobody, or to the court's own paper, nobody applies for it. */
const confirmationIsOpen = (rulebook: string, profile: string): boolean => {
  const confirmation = profileOf(rulebookOf(rulebook), profile)?.confirmation;
  return confirmation !== 'none' && confirmation !== 'court-paper';
};

/** From the day it takes effect obligations are owed, and the thirty days of judicial confirmation run (CPL 205; PML 31, 33). */
export const tookEffect = (row: AgreementCase, { at }: Said<'AgreementTookEffect'>): AgreementCase =>
  standing(row, ({ obligations, profile }) => ({
    ...{ state: 'in-effect', effectiveAt: instantOf(at), due: nextDue(obligations) },
    applyBy: confirmationIsOpen(row.rulebook, profile) ? (lastDay(row.rulebook, 'JC-APPLY', dayOf(at)) ?? null) : null,
  }));

const marked = (
  { obligations }: AgreementOnly,
  obligation: number,
  mark: Partial<Obligation>,
): Pick<AgreementOnly, 'obligations'> => ({
  obligations: obligations.map((each) => (each.obligation === obligation ? { ...each, ...mark } : each)),
});

export const obligationPerformed = (row: AgreementCase, { obligation, at }: Said<'ObligationPerformed'>) =>
  standing(row, (agreement) => {
    const { obligations } = marked(agreement, obligation, { performedOn: dayOf(at) });
    return { obligations, due: nextDue(obligations) };
  });

export const breached = (row: AgreementCase, { obligation, at }: Said<'AgreementBreached'>) =>
  standing(row, (agreement) => ({
    ...marked(agreement, obligation, { breachedOn: dayOf(at) }),
    breachedAt: agreement.breachedAt ?? instantOf(at),
  }));

/** Two years from the last day for performance, what a court confirmed may be enforced (CPL 206, 250). */
export const courtDecided = (row: AgreementCase, { court, decision, at }: Said<'JudicialConfirmationDecided'>) =>
  standing(row, ({ obligations }) => {
    const last =
      obligations
        .map(({ due }) => due)
        .sort()
        .at(-1) ?? dayOf(at);
    const enforceBy = decision === 'confirmed' ? (lastDay(row.rulebook, 'ENFORCE', last) ?? null) : null;
    return { confirmation: decision, court, confirmationDecidedAt: instantOf(at), enforceBy };
  });

/** What was not performed falls away with the case, but for what a court confirmed (CPL 250). */
export const dropped = (row: AgreementCase): AgreementCase =>
  standing(row, ({ state, confirmation }) =>
    state === 'performed' || confirmation === 'confirmed' ? {} : { state: 'dropped', due: null },
  );
