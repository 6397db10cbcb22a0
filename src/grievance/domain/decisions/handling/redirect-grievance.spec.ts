import { grievance } from '../../../../../test/given-when-then';
import {
  accusation,
  clerk,
  delegated,
  discipline,
  handler,
  inHandling,
  labourHandler,
  opinionServed,
  received,
  registrar,
  router,
  stationWorker,
} from '../../../../../test/situations';
import { redirectGrievance } from './redirect-grievance';

const wish = { code: 'D3', reason: '案件正在法院审理' } as const;
const inConfidence = { code: 'D12', reason: '反映干部违纪' } as const;

describe('redirect a grievance', () => {
  it('names the usual channel of the code', () =>
    grievance(received)
      .when(redirectGrievance, { code: 'D4', reason: '劳动争议' }, router.on('2026-03-03'))
      .yields(['GrievanceRedirected'], {
        unit: 'county-petition-office',
        channel: '仲裁机构',
        bring: [],
        evidence: '',
      }));
  it('names the channel told and what to bring', () =>
    grievance(...inHandling)
      .when(redirectGrievance, { ...wish, channel: '东湖县人民法院', bring: ['身份证'] }, handler.on('2026-03-10'))
      .yields(['GrievanceRedirected'], { channel: '东湖县人民法院', bring: ['身份证'] }));
  it('ends the petition', () =>
    grievance(received, delegated)
      .when(redirectGrievance, { code: 'D7', reason: '不属本单位' }, clerk.on('2026-03-10'))
      .becomes({ status: 'redirected' }));
  it('does not let the body that accepted first push the matter away as not its own (首办责任)', () =>
    grievance(...inHandling)
      .when(redirectGrievance, { code: 'D7', reason: '不属本单位' }, handler.on('2026-03-10'))
      .refusesNaming('first-handler-keeps-it', 'county-housing-bureau'));
  it.each([
    ['the registrar who took it', stationWorker],
    ['the discipline body', discipline],
    ['the router', router],
  ])('passes an accusation on in confidence: %s', (_, who) =>
    grievance(received, accusation)
      .when(redirectGrievance, inConfidence, who.on('2026-03-03'))
      .yields(['GrievanceRedirected'], { code: 'D12', channel: '纪检监察机关或者有权处理的机关、单位' }),
  );
  it('is refused to a registrar for anything else', () => {
    grievance(received).when(redirectGrievance, wish, registrar.on('2026-03-03')).refuses('not-an-accusation');
    grievance(received, accusation)
      .when(redirectGrievance, wish, registrar.on('2026-03-03'))
      .refuses('accusation-not-in-confidence');
  });
  it('is refused to a body that does not answer for the case', () =>
    grievance(received, delegated)
      .when(redirectGrievance, wish, labourHandler.on('2026-03-03'))
      .refuses('not-your-unit'));
  it('is refused after an opinion', () =>
    grievance(...opinionServed)
      .when(redirectGrievance, wish, handler.on('2026-04-11'))
      .refuses('not-received-or-delegated-or-in-handling'));
});
