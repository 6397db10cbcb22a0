import { grievance } from '../../../../../test/given-when-then';
import {
  counterpartySigned,
  mediator,
  mediatorTownship,
  petitioner,
  petitionerSigned,
  sealed,
  settled,
} from '../../../../../test/situations';
import { countersignAgreement } from './countersign-agreement';

const seal = 'village-committee';

describe('countersign the agreement', () => {
  it('brings it into effect after every signature', () => {
    const answer = grievance(...settled, petitionerSigned, counterpartySigned).when(
      countersignAgreement,
      { seal },
      mediator.on('2026-03-05'),
    );
    answer.yields(['AgreementCountersigned', 'AgreementTookEffect'], { unit: seal });
    answer.says('AgreementCountersigned', { mediator: 'mediator', seal });
  });

  it('waits for the signatures that are missing', () =>
    grievance(...settled, petitionerSigned)
      .when(countersignAgreement, { seal }, mediator.on('2026-03-05'))
      .yields(['AgreementCountersigned']));

  it('knows the seal by the name it bears', () =>
    grievance(...settled)
      .when(countersignAgreement, { seal: '河东村人民调解委员会' }, mediator.on('2026-03-05'))
      .yields(['AgreementCountersigned'], { seal }));

  it('changes nothing the second time', () =>
    grievance(...settled, sealed)
      .when(countersignAgreement, { seal }, mediator.on('2026-03-06'))
      .changesNothing());

  it('is refused with another unit’s seal, by another unit and by a party', () => {
    grievance(...settled)
      .when(countersignAgreement, { seal: 'county-court' }, mediator.on('2026-03-05'))
      .refusesNaming('seal-of-another-unit', seal);
    grievance(...settled)
      .when(countersignAgreement, { seal }, mediatorTownship.on('2026-03-05'))
      .refuses('not-your-unit');
    grievance(...settled)
      .when(countersignAgreement, { seal }, petitioner.on('2026-03-05'))
      .refuses('role-not-entitled');
  });
});
