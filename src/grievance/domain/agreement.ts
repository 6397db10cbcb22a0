import type { GrievanceEvents, GrievanceEventType } from './events';
import type { Mediation } from './mediation';
import type { CourtDecision, Party, Status, Term, Tier } from './terms';

/** What the parties agreed to, and how far it has come: signed, in effect, performed, confirmed. */
export interface Agreement {
  readonly tier: Tier;
  readonly profile: string;
  readonly unit: string;
  readonly mediator: string | null;
  readonly form: 'written' | 'oral';
  /** It settles a part: once it is performed, the rest goes on in the state `from`. */
  readonly partial: boolean;
  readonly from: Status;
  readonly terms: readonly Term[];
  readonly performed: readonly number[];
  readonly breached: readonly number[];
  readonly urged: readonly number[];
  readonly signedBy: readonly Party[];
  readonly countersigned: boolean;
  readonly effectiveAt: string | null;
  readonly confirmation: CourtDecision | 'requested' | null;
  /** The court asked to confirm it. */
  readonly court: string | null;
}

/** What a mediation comes to; one that went on from a partial agreement takes its place. */
export const reached = (
  { tier, profile, unit, mediator, from }: Mediation,
  { form, terms, partial }: GrievanceEvents['AgreementReached'],
  earlier: Agreement | null,
): Agreement => ({
  tier,
  profile,
  unit,
  mediator,
  form,
  partial,
  from: from === 'performing' ? (earlier?.from ?? 'in-handling') : from,
  terms,
  performed: [],
  breached: [],
  urged: [],
  signedBy: [],
  countersigned: false,
  effectiveAt: null,
  confirmation: null,
  court: null,
});

/** What an agreement that settles a part says of itself when it takes effect. */
export const partlyOnly = (partial: boolean): { partial?: true } => (partial ? { partial: true } : {});

type Evolve<Type extends GrievanceEventType> = (agreement: Agreement, data: GrievanceEvents[Type]) => Agreement;
const including = <Item>(items: readonly Item[], item: Item): readonly Item[] => [...new Set([...items, item])];

/** How an agreement changes once it is reached. */
export const agreementEvolvers = {
  AgreementSigned: (a, { party }) => ({ ...a, signedBy: including(a.signedBy, party) }),
  AgreementCountersigned: (a) => ({ ...a, countersigned: true }),
  AgreementTookEffect: (a, { at }) => ({ ...a, effectiveAt: at }),
  AgreementSuperseded: (a, { form, terms }) => ({
    ...a,
    ...{ form, terms, performed: [], breached: [], urged: [], signedBy: [], countersigned: false },
    ...{ effectiveAt: null, confirmation: null, court: null },
  }),
  ObligationPerformed: (a, { obligation }) => ({ ...a, performed: including(a.performed, obligation) }),
  PerformanceUrged: (a, { obligation }) => ({ ...a, urged: including(a.urged, obligation) }),
  AgreementBreached: (a, { obligation }) => ({ ...a, breached: including(a.breached, obligation) }),
  JudicialConfirmationRequested: (a, { court }) => ({ ...a, confirmation: 'requested', court }),
  JudicialConfirmationDecided: (a, { decision }) => ({ ...a, confirmation: decision }),
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };
