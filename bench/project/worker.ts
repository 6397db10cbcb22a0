import { projections } from '../../projections/projector.module';
import { catchUp, openPlace } from './catching-up';

/** A worker under measurement: it fills the read models it was named each time it is told to, and says when it is done. */
const work = async ([url = '', events, ...names]: readonly string[]): Promise<void> => {
  const place = await openPlace(url);
  const only = projections.filter(({ name }) => names.includes(name));
  process.on('message', async () => {
    await catchUp(place, only, Number(events));
    process.send?.('done');
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.('ready');
};

void work(process.argv.slice(2));
