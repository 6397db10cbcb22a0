import { grievance } from '../../../../../test/given-when-then';
import { event, inMediation, mediator, mediatorTownship } from '../../../../../test/situations';
import { recordSession } from './record-session';

const session = {
  form: 'joint',
  heldAt: '2026-03-05T09:00:00+08:00',
  place: '调解室',
  methods: ['face-to-face', 'law-explained'],
  minutes: '双方陈述，查看现场。',
} as const;

describe('record a session', () => {
  it('keeps methods, minutes and tension', () =>
    grievance(...inMediation)
      .when(recordSession, { ...session, tensionBefore: 4, tensionAfter: 2 }, mediator.on('2026-03-05'))
      .yields(['SessionHeld'], {
        heldAt: session.heldAt,
        methods: session.methods,
        tensionBefore: 4,
        tensionAfter: 2,
      }));

  it('may name a later hour of the same day', () =>
    grievance(...inMediation)
      .when(recordSession, { ...session, heldAt: '2026-03-05T15:00:00+08:00' }, mediator.on('2026-03-05'))
      .yields(['SessionHeld'], { tensionBefore: null, tensionAfter: null }));

  it('is refused for a later day and for a day before the opening', () => {
    grievance(...inMediation)
      .when(recordSession, { ...session, heldAt: '2026-03-06T09:00:00+08:00' }, mediator.on('2026-03-05'))
      .refusesNaming('session-in-the-future', '2026-03-06');
    grievance(...inMediation)
      .when(recordSession, { ...session, heldAt: '2026-03-02T15:00:00+08:00' }, mediator.on('2026-03-05'))
      .refusesNaming('session-before-opening', '2026-03-03');
  });

  it('is refused to anybody but the mediator of the attempt', () =>
    grievance(...inMediation)
      .when(recordSession, session, mediatorTownship.on('2026-03-05'))
      .refusesNaming('not-the-mediator', 'mediator'));

  it('is refused to a new mediator who has not confirmed', () =>
    grievance(...inMediation, event('MediatorReplaced', { from: 'mediator-2', mediator: 'mediator' }))
      .when(recordSession, session, mediator.on('2026-03-05'))
      .refuses('mediator-not-confirmed'));
});
