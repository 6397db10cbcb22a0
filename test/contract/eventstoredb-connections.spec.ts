import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { noStream, StoreUnavailable } from '../../src/event-store/event-store';
import { addressOf, UnusableAddress } from '../../src/event-store/eventstoredb/address';
import { EventStoreDbEventStore } from '../../src/event-store/eventstoredb/eventstoredb-event-store';
import * as faults from '../eventstoredb-double/faults';
import { Log } from '../eventstoredb-double/log';
import { eventually } from '../eventually';
import { appendOne, appendTo, Follower, newStream } from './events-for-contract';
import { World } from './eventstoredb-world';
import { inPlainProcess } from './plain-process';

const certificateFile = join(__dirname, '../eventstoredb-double/localhost.pem');
const secure = {
  certificate: readFileSync(certificateFile),
  key: readFileSync(join(__dirname, '../eventstoredb-double/localhost.key.pem')),
};
const password = 'p@ss:w/rd?%&=#密';

describe('a connection to EventStoreDB', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });
  afterEach(() => world.end());
  const refusal = (url: string) => EventStoreDbEventStore.open({ url, appendDeadline: 2_500 }).catch((error) => error);

  describe('that is secure', () => {
    const safe = async () => {
      const double = await world.double({ secure, login: ['admin', password] });
      const trusting = `?tls=true&tlsCAFile=${encodeURIComponent(certificateFile)}`;
      const url = (login: string, query = trusting) => `esdb://${login}@localhost:${double.port}${query}`;
      return { double, url };
    };

    it('is opened by a user whose password has every kind of character, URL-encoded', async () => {
      const { url } = await safe();
      const store = await world.store(url(`admin:${encodeURIComponent(password)}`));
      const position = await appendOne(store);
      const follower = await new Follower(store, { after: null }).reaches(position);
      await follower.stop();
      expect(follower.events).toHaveLength(1);
    });

    it('is refused to a wrong password, and no message repeats it', async () => {
      const { url } = await safe();
      const error = await refusal(url('admin:changeit'));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toBe('EventStoreDB does not accept the user or the password');
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('changeit');
    });

    it('is refused when nobody vouches for the certificate, and says so', async () => {
      const { url } = await safe();
      const error = await refusal(url('admin:changeit', '?tls=true'));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toMatch(/certificate/);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('changeit');
    });
  });

  it('is refused when nobody is there, and by a plain server to a secure client', async () => {
    const double = await world.double();
    expect(await refusal(double.url.replace('tls=false', 'tls=true'))).toBeInstanceOf(StoreUnavailable);
    double.stop();
    const error = await refusal(double.url);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error.message).toBe('EventStoreDB cannot be reached');
  });

  it.each([
    ['http://127.0.0.1:2113', /expected is esdb/],
    ['esdb://admin:50%off@127.0.0.1:2113?tls=true', /not URL-encoded/],
    ['esdb://admin@127.0.0.1:2113?tls=true', /user:password/],
    ['esdb://admin:s3cret@127.0.0.1:2113?tls=true&tlsVerifyCert=false', /tlsCAFile/],
    ['esdb://admin:s3cret@127.0.0.1:2113?tls=true&colour=blue', /no option colour/],
    ['esdb://admin:s3cret@127.0.0.1:none?tls=true', /port number/],
    ['esdb://admin:s3cret@127.0.0.1:2113?tls=true&tlsCAFile=/nowhere.pem', /certificate file/],
  ])('is not even tried with the address %s', async (url, why) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const error = await refusal(url);
    expect(error).toBeInstanceOf(UnusableAddress);
    expect(error.message).toMatch(why);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/s3cret|50%off/);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('shows no login to whoever prints its address', () => {
    const address = addressOf('esdb+discover://admin:s3cret@a.example:2113,b.example:2113?tls=true');
    expect(inspect(address, { depth: 9, showHidden: true })).not.toMatch(/s3cret|admin/);
    expect(address.bare).toBe('esdb+discover://a.example:2113,b.example:2113?tls=true');
    expect(address.login).toMatchObject({ username: 'admin', password: 's3cret' });
  });

  it('leaves nothing of user and password in the debug log of the client', async () => {
    const script = `
      const { EventStoreDbEventStore } = require('./src/event-store/eventstoredb/eventstoredb-event-store');
      const url = 'esdb://the-user:s3cret@127.0.0.1:1?tls=true';
      EventStoreDbEventStore.open({ url, appendDeadline: 500 }).catch((error) => console.log(error));
    `;
    const { said } = await inPlainProcess(script, { DEBUG: 'esdb*' });
    expect(said).toContain('esdb:connection Using connection string: esdb://127.0.0.1:1?tls=true');
    expect(said).toContain('esdb:command readAll');
    expect(said).not.toMatch(/s3cret|the-user|czNjcmV0/);
  });

  describe('to a cluster', () => {
    const cluster = async () => {
      const log = new Log();
      const nodes: { port: number; leads: boolean }[] = [];
      const leader = (me: () => number) => () => {
        const leads = nodes.find((node) => node.leads)?.port;
        return leads === me() ? undefined : leads;
      };
      const start = async () => {
        let port = 0;
        const node = await world.double({ log, members: () => nodes, leader: leader(() => port) });
        port = node.port;
        nodes.push({ port, leads: nodes.length === 0 });
        return node;
      };
      const doubles = [await start(), await start(), await start()];
      const elect = (which: number) => {
        for (const [i, node] of nodes.entries()) node.leads = i === which;
      };
      return { log, nodes, doubles, elect };
    };

    it('finds the leader and follows it to another node, storing everything once', async () => {
      const { doubles, nodes, elect, log } = await cluster();
      const seeds = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
      const store = await world.store(`esdb://${seeds}?tls=false`);
      const follower = new Follower(store, { after: null });
      const stream = newStream();
      let revision = noStream;
      for (let round = 0; round < 6; round += 1) {
        elect(round % 3);
        ({ revision } = await store.append(appendTo(stream, revision)));
        expect(doubles[round % 3]?.doorkeeper.count('append')).toBeGreaterThan(0);
      }
      await follower.reaches(await appendOne(store));
      await follower.stop();
      expect(follower.ids).toEqual(log.events.map(({ id }) => id));
      expect(await store.read(stream)).toHaveLength(6);
    });

    it('follows a single node that sends it to the leader', async () => {
      const { doubles } = await cluster();
      const store = await world.store(String(doubles[2]?.url));
      await appendOne(store);
      expect(doubles[0]?.doorkeeper.count('append')).toBe(1);
    });

    it('finds it again after all of it was gone, and the process lives', async () => {
      const { doubles, nodes, log } = await cluster();
      const seeds = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
      const store = await world.store(`esdb://${seeds}?tls=false&maxDiscoverAttempts=2&discoveryInterval=20`, 3_000);
      const followers = Array.from({ length: 5 }, () => new Follower(store, { after: null }));
      await appendOne(store);
      for (const double of doubles) double.stop();
      const refused = await Promise.allSettled(
        Array.from({ length: 5 }, () => store.append(appendTo(newStream(), noStream))),
      );
      for (const each of refused) {
        expect(each).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
      }
      await world.double({ log, port: nodes[0]?.port, members: () => nodes.slice(0, 1) });
      const end = await eventually(() => appendOne(store).catch(unlessUnavailable));
      for (const follower of followers) await follower.reaches(String(end));
      await Promise.all(followers.map((follower) => follower.stop()));
      for (const { ids } of followers) expect(ids).toEqual(log.events.map(({ id }) => id));
    });

    it('does not end the process when a subscription breaks while the client looks for a node in vain', async () => {
      const script = `
        const { EventStoreDouble } = require('./test/eventstoredb-double/eventstoredb-double');
        const { unavailable } = require('./test/eventstoredb-double/faults');
        const { EventStoreDbEventStore } = require('./src/event-store/eventstoredb/eventstoredb-event-store');
        const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
        (async () => {
          const double = await EventStoreDouble.start();
          const url = \`esdb://127.0.0.1:\${double.port},127.0.0.1:1?tls=false&maxDiscoverAttempts=3&discoveryInterval=200\`;
          const store = await EventStoreDbEventStore.open({ url, appendDeadline: 10_000 });
          const signal = new AbortController().signal;
          store.subscribe({ after: null, signal })[Symbol.asyncIterator]().next();
          await pause(100);
          double.faults.always(unavailable, 'append', 'gossip');
          const event = { id: '00000000-0000-4000-8000-000000000000', type: 'E', data: {}, metadata: {} };
          store.append({ stream: 'a', expected: -1, events: [event] }).catch(() => undefined);
          await pause(150);
          double.faults.once('delivery', unavailable);
          double.log.append('b', -1, [{ ...event, metadata: new Map(), data: Buffer.from('{}'), customMetadata: Buffer.from('{}') }]);
          await pause(1500);
          console.log('alive');
          process.exit(0);
        })();
      `;
      expect(await inPlainProcess(script)).toEqual({ said: 'alive\n', code: 0 });
    });

    it('says when no node answers', async () => {
      const error = await refusal('esdb+discover://127.0.0.1:1?tls=false&maxDiscoverAttempts=1');
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toMatch(/no node/);
    });
  });

  it('answers a ping, and none when the node is starting', async () => {
    const double = await world.double();
    const store = await world.store(double.url, 2_000);
    await store.ping();
    double.faults.always(faults.notReady, 'read');
    await expect(store.ping()).rejects.toThrow('EventStoreDB is not ready yet');
    double.faults.always(faults.never, 'read');
    await expect(store.ping()).rejects.toThrow('EventStoreDB gave no answer in time');
  });

  it('gives up reads and pings that nobody answers, and closes', async () => {
    const double = await world.double();
    const network = await world.networkBefore(double);
    const store = await world.store(network.url, 2_000);
    const follower = new Follower(store, { after: null });
    network.silence();
    await expect(store.read(newStream())).rejects.toThrow(StoreUnavailable);
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    await expect(store.append(appendTo(newStream(), noStream))).rejects.toThrow(StoreUnavailable);
    await store.close();
    await follower.stop();
  });
});

const unlessUnavailable = (error: unknown): undefined => {
  if (!(error instanceof StoreUnavailable)) throw error;
};
