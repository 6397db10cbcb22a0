import { grievance } from '../../../../../test/given-when-then';
import { clerk, event, head, inHandling, recusalRequested, supervisor } from '../../../../../test/situations';
import { decideRecusal } from './decide-recusal';

const wish = { official: 'handler', outcome: 'ordered', reasons: '情况属实' } as const;
const asked = [...inHandling, recusalRequested];

describe('decide a recusal', () => {
  it('is for the head of the body that answers for the case, or for a supervisor', () => {
    const ordered = grievance(...asked).when(decideRecusal, wish, head.on('2026-03-07'));
    ordered.yields(['RecusalOrdered'], { official: 'handler', unit: 'county-housing-bureau' });
    ordered.becomes({ recusal: { recused: ['handler'], requested: [] } });
    grievance(...asked)
      .when(decideRecusal, wish, supervisor.on('2026-03-07'))
      .yields(['RecusalOrdered']);
  });
  it('may leave the official at work, with reasons', () => {
    const rejected = grievance(...asked).when(decideRecusal, { ...wish, outcome: 'rejected' }, head.on('2026-03-07'));
    rejected.yields(['RecusalRejected'], { reasons: wish.reasons });
    rejected.becomes({ recusal: { recused: [], requested: [] } });
  });
  it('is never the official’s own', () =>
    grievance(...inHandling, event('RecusalRequested', { official: 'head' }))
      .when(decideRecusal, { ...wish, official: 'head' }, head.on('2026-03-07'))
      .refuses('own-recusal'));
  it('is refused about who was not named, and where nobody was', () => {
    grievance(...asked)
      .when(decideRecusal, { ...wish, official: 'clerk' }, head.on('2026-03-07'))
      .refusesNaming('recusal-not-requested', 'clerk', 'handler');
    grievance(...inHandling)
      .when(decideRecusal, wish, head.on('2026-03-07'))
      .refuses('no-recusal-requested');
  });
  it('is refused to the head of another body and to everybody else', () => {
    const other = { ...head, unit: 'county-labour-bureau' };
    grievance(...asked)
      .when(decideRecusal, wish, { actor: other, now: '2026-03-07T09:00:00.000+08:00' })
      .refuses('not-your-unit');
    grievance(...asked)
      .when(decideRecusal, wish, clerk.on('2026-03-07'))
      .refuses('role-not-entitled');
  });
});
