import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Service } from '../e2e/launch';

/** The line between a browser and a service, which can be cut and mended, and led to another service. */
export interface Line {
  readonly service: Service;
  /** Ends every connection at once, and refuses new ones until it is mended. */
  cut(): void;
  mend(to?: Service): void;
  end(): void;
}

/** Lays a line to a service; what is opened through it has the line's address as its origin. */
export const layLine = async (to: Service): Promise<Line> => {
  const ends = new Set<Socket>();
  let whole = true;
  let port = Number(new URL(to.base).port);
  const joined = (near: Socket) => {
    if (!whole) return near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy()); // Either side may go at any moment; so does the other then.
      one.on('close', () => {
        ends.delete(one);
        other.destroy();
      });
    }
    return near;
  };
  const server = createServer(joined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hangUp = () => {
    for (const each of ends) each.destroy();
  };
  return {
    service: { ...to, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    cut: () => {
      whole = false;
      hangUp();
    },
    mend: (next = to) => {
      port = Number(new URL(next.base).port);
      whole = true;
    },
    end: () => {
      server.close();
      hangUp();
    },
  };
};
