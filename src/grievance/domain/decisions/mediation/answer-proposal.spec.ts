import { grievance } from '../../../../../test/given-when-then';
import {
  counterparty,
  counterpartyConsented,
  counterpartyIdentified,
  inMediation,
  labourHandler,
  mediator,
  petitioner,
  petitionerConsented,
  proposed,
  received,
  registrar,
  withTheCommittee,
} from '../../../../../test/situations';
import { answerProposal } from './answer-proposal';

const consent = { party: 'petitioner', answer: 'consented', rightsExplained: true } as const;
const refusal = { party: 'counterparty-1', answer: 'refused', rightsExplained: true } as const;
const asked = [...withTheCommittee, proposed];

describe('answer a proposal', () => {
  it('may be a consent the mediator records in person', () =>
    grievance(...asked)
      .when(answerProposal, consent, mediator.on('2026-03-03'))
      .yields(['PartyConsented'], { attempt: 1, party: 'petitioner', authority: null, by: 'mediator' }));

  it('may be given by the party online, or under special authority', () =>
    grievance(...asked)
      .when(answerProposal, { ...consent, authority: '特别授权委托书' }, petitioner.on('2026-03-03'))
      .yields(['PartyConsented'], { authority: '特别授权委托书', by: 'petitioner' }));

  it('changes nothing when the party consented before', () =>
    grievance(...asked, petitionerConsented)
      .when(answerProposal, consent, mediator.on('2026-03-04'))
      .changesNothing());

  it('ends the attempt when one party refuses, even after consenting, and tells the ways left (PML 26)', () => {
    const answer = grievance(...asked, petitionerConsented, counterpartyConsented).when(
      answerProposal,
      refusal,
      mediator.on('2026-03-04'),
    );
    answer.yields(['PartyRefused', 'GrievanceMediated'], {
      outcome: 'failed',
      ground: 'refused',
      remedies: ['arbitration', 'administrative', 'lawsuit'],
    });
    answer.becomes({ status: 'delegated', mediation: null, mediatedBy: null });
  });

  it('is refused before the party heard their rights', () =>
    grievance(...asked)
      .when(answerProposal, { ...consent, rightsExplained: false }, mediator.on('2026-03-03'))
      .refuses('rights-not-explained'));

  it('is refused to a party who speaks for another', () =>
    grievance(...asked, counterpartyIdentified)
      .when(answerProposal, consent, counterparty.on('2026-03-03'))
      .refuses('not-your-word'));

  it('is refused for a party the case does not have', () =>
    grievance(...asked)
      .when(answerProposal, { ...consent, party: 'counterparty-7' }, mediator.on('2026-03-03'))
      .refuses('unknown-party'));

  it('is refused to units without part in the attempt, and to other roles', () => {
    grievance(...asked)
      .when(answerProposal, consent, labourHandler.on('2026-03-03'))
      .refuses('not-your-unit');
    grievance(...asked)
      .when(answerProposal, consent, registrar.on('2026-03-03'))
      .refuses('role-not-entitled');
  });

  it('is refused when nothing was proposed, or mediation began', () => {
    grievance(received).when(answerProposal, consent, petitioner.on('2026-03-03')).refuses('no-attempt-under-way');
    grievance(...inMediation)
      .when(answerProposal, consent, mediator.on('2026-03-04'))
      .refuses('not-received-or-delegated-or-in-handling');
  });
});
