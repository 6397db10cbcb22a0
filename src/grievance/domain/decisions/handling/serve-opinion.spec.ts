import { grievance } from '../../../../../test/given-when-then';
import { clerk, found, handler, inHandling, labourHandler, notSupported, served } from '../../../../../test/situations';
import { serveOpinion } from './serve-opinion';

/** Issued on 10 April 2026 at nine. */
const issued = grievance(...inHandling, found, notSupported);
const serve = (at: string, asking = handler.on('2026-04-15')) =>
  issued.when(serveOpinion, { proof: '签收回执', at }, asking);

describe('serve an opinion', () => {
  it('is dated the day the petitioner received it', () =>
    serve('2026-04-13').yields(['OpinionServed'], { proof: '签收回执', at: '2026-04-13T00:00:00.000+08:00' }));
  it('may be on the day of issue', () => serve('2026-04-10').yields(['OpinionServed']));
  it('is now when it is today', () =>
    serve('2026-04-15', clerk.on('2026-04-15', '16:30')).yields(['OpinionServed'], {
      at: '2026-04-15T16:30:00.000+08:00',
    }));
  it('takes an hour', () => serve('2026-04-15T08:59:00+08:00').yields(['OpinionServed']));
  it('is refused before the opinion was issued', () =>
    serve('2026-04-09').refusesNaming('served-before-issued', '2026-04-10', '2026-04-09'));
  it.each(['2026-04-16', '2026-04-15T09:01:00+08:00'])('is refused for %s, which has not come', (at) =>
    serve(at).refusesNaming('served-in-the-future', at),
  );
  it('happens once', () =>
    grievance(...inHandling, found, notSupported, served)
      .when(serveOpinion, { proof: '再次送达', at: '2026-04-12' }, handler.on('2026-04-15'))
      .refusesNaming('already-served', '2026-04-10'));
  it('is refused to another body', () => serve('2026-04-15', labourHandler.on('2026-04-15')).refuses('not-your-unit'));
  it('is refused without an opinion', () =>
    grievance(...inHandling)
      .when(serveOpinion, { proof: '回执', at: '2026-04-15' }, handler.on('2026-04-15'))
      .refuses('not-opinion-issued'));
});
