import { grievance } from '../../../test/given-when-then';
import { mandated, received, theClockItself } from '../../../test/situations';
import { lapseMandate } from '../domain/decisions/proxy/lapse-mandate';
import { lapseMandates } from './lapse-mandates';
import { followOf } from './policy';

const envelope = { at: mandated.data.at, recordedAt: mandated.data.at };

describe('lapse mandates', () => {
  it('asks when the day after the last day begins in China, at a moment the decision agrees to', () => {
    const asked = followOf(lapseMandates, mandated, envelope);
    expect(asked).toEqual({ decision: lapseMandate, wish: { mandate: 1 }, at: '2026-07-01T00:00:00.000+08:00' });
    grievance(received, mandated)
      .when(lapseMandate, { mandate: 1 }, { actor: theClockItself, now: asked?.at ?? '' })
      .yields(['MandateLapsed']);
  });
});
