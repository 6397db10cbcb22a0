import type { Asking } from '../identity/asking';
import { theClock } from '../kernel/actor';
import type { Breach } from './domain/clocks/breaches';

type ByItself = Asking & { readonly key: string };

/** How a policy asks for what follows an event; asked again, it is the same wish. */
export const askingFor = (policy: string, event: string): ByItself => ({
  ...{ actor: theClock, correlation: `policy:${policy}`, causation: event, key: `${policy}:${event}` },
});

/** How breaches are asked to be written down, the first of them naming the wish. */
export const askingToRecord = ({ startedBy, code, due, obligation }: Breach): ByItself => ({
  ...{ actor: theClock, correlation: 'policy:record-breaches', causation: startedBy },
  key: `breach:${startedBy}:${code}:${due}:${obligation ?? ''}`,
});
