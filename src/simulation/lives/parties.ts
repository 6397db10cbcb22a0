import { answerableUnit } from '../../grievance/domain/answerable-unit';
import { petitionerByCode } from '../../grievance/domain/petitioner-by-code';
import type { Party } from '../../grievance/domain/terms';
import type { Actor, Role } from '../../kernel/actor';
import type { SimulatedCase } from '../simulated-case';

/** The petitioner of a case: by their account, or by the code that was handed to them. */
export const petitionerOf = ({ grievance }: SimulatedCase): Actor => {
  const account = grievance.parties.find(({ party }) => party === 'petitioner')?.account;
  return account ? { id: account, roles: ['petitioner'], unit: null } : petitionerByCode;
};

export const partiesOf = ({ grievance }: SimulatedCase): readonly Party[] =>
  grievance.parties.map(({ party }) => party);

/** Whether there are two sides that could agree. */
export const hasTwoSides = (one: SimulatedCase): boolean =>
  partiesOf(one).includes('petitioner') && partiesOf(one).length > 1;

const frontDesk: Readonly<Record<string, Role>> = {
  'petition-office': 'router',
  'peoples-mediation-committee': 'mediator',
  court: 'mediator',
};

/** Who speaks for the unit that answers for the case now. */
export const answering = (one: SimulatedCase): Actor => {
  const unit = answerableUnit(one.grievance);
  return one.staff(unit, frontDesk[one.organization.unit(unit)?.kind ?? ''] ?? 'handler');
};

export const registrarOf = (one: SimulatedCase): Actor => one.staff(one.grievance.office, 'registrar');
export const routerOf = (one: SimulatedCase): Actor => one.staff(one.grievance.office, 'router');
