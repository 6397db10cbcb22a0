import { grievance } from '../../../../../test/given-when-then';
import { clerk, delegated, event, received, registrar, router } from '../../../../../test/situations';
import { type ScreenGrievance, screenGrievance } from './screen-grievance';

const screen = (more: Partial<ScreenGrievance> = {}, ...history: (typeof received)[]) =>
  grievance(received, ...history).when(
    screenGrievance,
    { kind: 'request', category: 'neighbour', urgency: 'normal', tempo: 'prompt', ...more },
    router.on('2026-03-02'),
  );

describe('screen a grievance', () => {
  it('says kind, category, urgency and tempo', () =>
    screen({ category: 'building', urgency: 'grave', tempo: 'cooling' }).yields(['GrievanceScreened'], {
      kind: 'request',
      category: 'building',
      urgency: 'grave',
      tempo: 'cooling',
      legacy: false,
      accused: null,
    }));
  it('keeps the headcount of the receipt unless another is found', () => {
    const twelve = event('ReceiptCorrected', { field: 'headcount', value: 12 });
    screen({}, twelve).yields(['GrievanceScreened'], { headcount: 12 });
    screen({ headcount: 5 }, twelve).becomes({ headcount: 5 });
  });
  it('names the unit an accusation is about, and who keeps it in confidence', () =>
    screen({ kind: 'accusation', accused: 'county-housing-bureau' }).becomes({
      kind: 'accusation',
      accused: 'county-housing-bureau',
      intakeBy: ['station-worker', 'router'],
    }));
  it('is refused when a request names an accused unit', () =>
    screen({ accused: 'county-housing-bureau' }).refuses('accused-without-accusation'));
  it('is refused when nobody knows the accused unit', () =>
    screen({ kind: 'accusation', accused: 'no-such-body' }).refusesNaming('unknown-unit', 'no-such-body'));
  it('is refused after the case was handed over', () => screen({}, delegated).refuses('not-received'));
  it('is open to the registrar and not to a body', () => {
    const wish: ScreenGrievance = { kind: 'request', category: 'neighbour', urgency: 'normal', tempo: 'calm' };
    grievance(received).when(screenGrievance, wish, registrar.on('2026-03-02')).yields(['GrievanceScreened']);
    grievance(received).when(screenGrievance, wish, clerk.on('2026-03-02')).refuses('role-not-entitled');
  });
});
