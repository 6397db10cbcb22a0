import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Server, ServerCredentials, type ServiceError, type sendUnaryData } from '@grpc/grpc-js';
import { serveAppend } from './appends';
import { serveBatchAppend } from './batch-appends';
import { type Admission, Doorkeeper } from './doorkeeper';
import { Faults } from './faults';
import { Log } from './log';
import { serveRead } from './reads';

export interface DoubleOptions extends Admission {
  /** The log of a cluster, shared by its nodes. */
  readonly log?: Log;
  readonly port?: number;
  /** Key and certificate; without them the connection is plain. */
  readonly secure?: { readonly key: Buffer; readonly certificate: Buffer };
  /** The ports of the cluster's nodes, and whether each leads; this node alone when left out. */
  readonly members?: () => readonly { readonly port: number; readonly leads: boolean }[];
}

/** Speaks EventStoreDB's protocol from memory, with the client's own generated services, and fails on request. */
export class EventStoreDouble {
  readonly faults = new Faults();

  private constructor(
    readonly log: Log,
    readonly doorkeeper: Doorkeeper,
    private readonly server: Server,
    readonly port: number,
    private readonly isSecure: boolean,
  ) {}

  static async start(options: DoubleOptions = {}): Promise<EventStoreDouble> {
    const [log, doorkeeper] = [options.log ?? new Log(), new Doorkeeper(options)];
    const server = new Server({ 'grpc.max_receive_message_length': 64 * 1024 * 1024 });
    const { secure } = options;
    const credentials = secure
      ? ServerCredentials.createSsl(null, [{ private_key: secure.key, cert_chain: secure.certificate }])
      : ServerCredentials.createInsecure();
    const port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`127.0.0.1:${options.port ?? 0}`, credentials, (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    );
    const double = new EventStoreDouble(log, doorkeeper, server, port, !!secure);
    double.serve(options.members ?? (() => [{ port, leads: true }]));
    return double;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=${this.isSecure}`;
  }

  /** Cuts every connection and is gone. */
  stop(): void {
    this.server.forceShutdown();
  }

  private serve(members: NonNullable<DoubleOptions['members']>): void {
    const { log, faults, doorkeeper, server } = this;
    server.addService(StreamsService as never, {
      append: serveAppend(log, faults, doorkeeper),
      batchAppend: serveBatchAppend(log, faults, doorkeeper),
      read: serveRead(log, faults, doorkeeper),
    });
    const unary = (moment: 'features' | 'gossip', answer: () => unknown) => ({
      call: (_: unknown, respond: sendUnaryData<unknown>) => {
        doorkeeper.calls.push(moment);
        faults.meet(moment).then(
          () => respond(null, answer()),
          (error: ServiceError) => respond(error),
        );
      },
    });
    server.addService(ServerFeaturesService as never, { getSupportedMethods: unary('features', supported).call });
    server.addService(GossipService as never, { read: unary('gossip', () => clusterOf(members())).call });
  }
}

const supported = (): SupportedMethods =>
  new SupportedMethods()
    .setEventStoreServerVersion('24.10.0')
    .setMethodsList(
      ['append', 'batchappend', 'read'].map((method) =>
        new SupportedMethod().setServiceName('event_store.client.streams.Streams').setMethodName(method),
      ),
    );

const clusterOf = (members: readonly { readonly port: number; readonly leads: boolean }[]): ClusterInfo =>
  new ClusterInfo().setMembersList(
    members.map(({ port, leads }) =>
      new MemberInfo()
        .setInstanceId(new UUID().setString('00000000-0000-0000-0000-000000000000'))
        .setTimeStamp('0')
        .setIsAlive(true)
        .setState(leads ? MemberInfo.VNodeState.LEADER : MemberInfo.VNodeState.FOLLOWER)
        .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port)),
    ),
  );
