import { isInForce } from '../mandate';
import { type ClockRow, caseTurns, type Start } from './clock-row';

type About = { readonly obligation: number | null };
const ofTheMandate = ({ mandate }: { readonly mandate: number }, { obligation }: About): boolean =>
  mandate === obligation;

const owedBy = ({ unit, mandate }: { readonly unit: string | null; readonly mandate: number }): Start | undefined =>
  unit === null ? undefined : { bearer: unit, obligation: mandate };

/** The unit of an agent tells the petitioner time and again how the matter stands, until it is settled (004-15). */
export const proxyRows: readonly ClockRow[] = [
  {
    code: 'PROXY-FEEDBACK',
    starts: {
      MandateGranted: owedBy,
      ProxyFeedbackGiven: (said, { grievance }) => (grievance.status === 'resolved' ? undefined : owedBy(said)),
      GrievanceReopened: (_, { grievance }) =>
        grievance.mandates.filter(isInForce).flatMap((mandate) => owedBy(mandate) ?? []),
    },
    met: { ProxyFeedbackGiven: ofTheMandate },
    waived: {
      ...caseTurns,
      ...{ MandateRevoked: ofTheMandate, MandateResigned: ofTheMandate, MandateLapsed: ofTheMandate },
    },
  },
];
