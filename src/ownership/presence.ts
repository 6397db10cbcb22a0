import { Client, type ClientConfig } from 'pg';
import { thisProcess } from './claim';
import { holders, keysOf, silence } from './locks';
import { type Able, sharesOf } from './shares';

/**
 * A process that is there to run something, as the others see it: a connection with a shared lock for each task it can
 * run. Asking for its share is also how it says that it still lives; one that hangs is passed over until it asks again.
 */
export class Presence {
  private constructor(
    private readonly client: Client,
    private readonly tasks: readonly string[],
  ) {}

  static async open(connection: ClientConfig, tasks: readonly string[]): Promise<Presence> {
    const client = new Client({ ...connection, keepAlive: true, application_name: thisProcess });
    // Whoever asks next is told that the connection is gone.
    client.on('error', () => undefined);
    await client.connect();
    const announce = `select pg_advisory_lock_shared(${keysOf('able to run', 'task')}) from unnest($1::text[]) as task`;
    await client.query(announce, [tasks]);
    return new Presence(client, tasks);
  }

  /** The tasks that fall to this process among all that are there. */
  async share(): Promise<ReadonlySet<string>> {
    const { rows } = await this.client.query<Able & { name: string; here: number }>({
      name: 'who is there',
      text: `select there.pid as worker, there.name::text as task, own.name, pg_backend_pid() as here
             from ${holders('able to run')} there left join unnest($1::text[]) as own(name) on hashtext(own.name)::oid = there.name
             where there.state_change > clock_timestamp() - ${silence} order by there.backend_start, there.pid`,
      values: [this.tasks],
    });
    const shares = sharesOf(rows);
    const mine = rows.filter(({ worker, task, here }) => worker === here && shares.get(task) === here);
    return new Set(mine.map(({ name }) => name));
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
