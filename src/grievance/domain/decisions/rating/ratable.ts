import type { Grievance } from '../../grievance';
import type { Party, Rated } from '../../terms';

/** Whose work on the case can be rated: nobody is rated for what nobody did. */
export const ratable = ({
  office,
  acceptance,
  delegation,
  mediatedBy,
}: Grievance): Readonly<Partial<Record<Rated, string>>> => {
  const body = acceptance?.unit ?? delegation?.to;
  return {
    'petition-office': office,
    ...(body ? { 'competent-body': body } : {}),
    ...(mediatedBy ? { mediator: mediatedBy.mediator } : {}),
  };
};

/** The invited parties who have not rated. */
export const unanswered = ({ parties, rating }: Grievance): readonly Party[] =>
  rating.raters.filter((party) => {
    const account = parties.find((each) => each.party === party)?.account;
    return !rating.given.some(({ rater, by }) =>
      party === 'petitioner' ? rater === 'petitioner' : rater === 'counterparty' && by === account,
    );
  });
