import { grievance } from '../../../../../test/given-when-then';
import {
  anybody,
  clerk,
  demo,
  petitioner,
  received,
  registrar,
  router,
  stationWorker,
  viewer,
} from '../../../../../test/situations';
import { type ReceiveGrievance, receiveGrievance } from './receive-grievance';

const wish: ReceiveGrievance = {
  channel: 'visit',
  category: 'neighbour',
  region: '990101001',
  title: '宅基地排水纠纷',
  narrative: '雨水排入我家院内。',
  request: '请求改建排水。',
  petitioner: { name: '赵某', phone: '13800000001' },
  counterparties: [{ name: '钱某' }, { name: '孙某' }],
  queryCodeHash: 'ab'.repeat(32),
};
const receive = (more: Partial<ReceiveGrievance> = {}, who = registrar) =>
  grievance().when(receiveGrievance, { ...wish, ...more }, who.on('2026-03-02'));

describe('receive a grievance', () => {
  it('registers a trivial matter with its number, its region and the rulebook it runs under', () =>
    receive({ title: '问好', narrative: '无', request: '无' }).yields(['GrievanceReceived'], {
      number: '7F3K-2M9X-A4BQ',
      region: '990101001',
      regionPath: ['990000', '990100', '990101', '990101001'],
      regionLevel: 'village',
      rulebook: 'cn-national-2026.1',
      headcount: 1,
      at: '2026-03-02T09:00:00.000+08:00',
    }));

  it('names the parties in the order given', () =>
    receive().becomes({
      status: 'received',
      anonymous: false,
      parties: [
        { party: 'petitioner', subject: 'id-1', account: null },
        { party: 'counterparty-1', subject: 'id-2', account: null },
        { party: 'counterparty-2', subject: 'id-3', account: null },
      ],
    }));

  it('takes in what nobody signs', () =>
    receive({ petitioner: undefined, counterparties: undefined }, anybody).yields(['GrievanceReceived'], {
      anonymous: true,
      parties: [],
      receivedBy: null,
    }));

  it('links the account of a petitioner who files online', () =>
    receive({ channel: 'online' }, petitioner).becomes({
      parties: expect.arrayContaining([{ party: 'petitioner', subject: 'id-1', account: 'petitioner' }]),
    }));

  it('links a petitioner who files online without a name, and still counts as anonymous', () =>
    receive({ petitioner: undefined, counterparties: [] }, petitioner).yields(['GrievanceReceived'], {
      anonymous: true,
      parties: [{ party: 'petitioner', account: 'petitioner', name: null }],
    }));

  it('does not take staff who file on behalf of somebody for the petitioner', () =>
    receive({}, stationWorker).yields(['GrievanceReceived'], {
      by: 'station-worker',
      receivedBy: 'village-station',
      parties: [{ account: null, name: '赵某' }, {}, {}],
    }));

  it.each([
    ['a competent body answers for what it receives itself', clerk, 'county-housing-bureau'],
    ['a petition office answers for what it receives', registrar, 'county-petition-office'],
    ['a station passes it to the petition office of its region', stationWorker, 'county-petition-office'],
    ['a mediation committee passes it to the petition office', demo('mediator'), 'county-petition-office'],
    ['a government passes it to the petition office of the region', viewer, 'county-petition-office'],
    ['the petition office of the region answers for what comes online', petitioner, 'county-petition-office'],
  ])('%s', (_, who, office) => receive({}, who).yields(['GrievanceReceived'], { office }));

  it('leaves a matter of another place to the petition office of that place', () =>
    receive({ region: '990000' }, clerk).yields(['GrievanceReceived'], { office: 'city-petition-office' }));

  it('takes down a receipt of an earlier day', () =>
    receive({ at: '2026-02-25' }).yields(['GrievanceReceived'], { at: '2026-02-25T00:00:00.000+08:00' }));

  it('is refused for a day that has not come', () => receive({ at: '2026-03-03' }).refuses('received-in-the-future'));

  it('is refused for an instant that has not come', () =>
    receive({ at: '2026-03-02T09:00:01+08:00' }).refuses('received-in-the-future'));

  it('is refused for a region nobody knows', () =>
    receive({ region: '123456' }).refusesNaming('unknown-region', '123456'));

  it('happens once', () =>
    grievance(received).when(receiveGrievance, wish, router.on('2026-03-02')).refuses('already-received'));
});
