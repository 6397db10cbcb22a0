import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './cluster';
import { settings } from './settings';

/**
 * Starts PostgreSQL and stays beside it. Its standard input is a pipe whose other end only the service holds: when
 * the service closes it, or dies in whatever way, the pipe ends and PostgreSQL is stopped, fast first and at once if
 * ten seconds were not enough (both keep every acknowledged row).
 */
const watchdog = `
exec 3<&0
"$@" </dev/null 3<&- &
postgres=$!
(
  while read -r _ <&3; do :; done
  kill -INT $postgres
  tenths=0
  while kill -0 $postgres && [ $tenths -lt 100 ]; do sleep 0.1; tenths=$((tenths + 1)); done
  kill -QUIT $postgres
) >/dev/null 2>&1 &
watch=$!
exec 3<&-
wait $postgres
code=$?
kill $watch 2>/dev/null
exit $code
`;

/** The port was taken between choosing and using it. */
export class PortTaken extends Error {}

/** One running PostgreSQL server. */
export class Postmaster {
  private readonly child: ChildProcess;
  /** Resolves when the server is gone, for whatever reason. */
  readonly ended: Promise<void>;
  private output: string[] = [];
  private gone = false;

  constructor(
    private readonly cluster: string,
    private readonly port: number,
    { programs, identity, env }: Running,
    private readonly log: (line: string) => void,
  ) {
    const postgres = [programs.postgres, '-D', cluster, '-p', String(port), ...settings];
    const [command, args] = identity.command('/bin/sh', ['-c', watchdog, 'postgres-watchdog', ...postgres]);
    // A session of its own: Ctrl-C in the terminal ends the service, and the service ends PostgreSQL last.
    const options = { ...identity.options, env, cwd: '/', detached: true };
    this.child = spawn(command, args, { ...options, stdio: ['pipe', 'ignore', 'pipe'] });
    this.ended = once(this.child, 'exit').then(() => {
      this.gone = true;
    });
    this.listen();
  }

  /** Waits until connections are accepted. @throws PortTaken */
  async ready(): Promise<void> {
    for (let waited = 0; !this.gone; waited += 1) {
      if (this.status() === 'ready') return this.letGo();
      await sleep(waited < 50 ? 5 : 50);
    }
    await sleep(20); // The last lines of its log are still on their way.
    const output = this.output.join('\n');
    if (/could not bind|could not create any TCP/.test(output)) throw new PortTaken(`port ${this.port} was taken`);
    throw new Error(`PostgreSQL did not start: ${output}`);
  }

  /** Fast shutdown: transactions under way are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    if (this.gone) return;
    this.child.ref();
    this.child.stdin?.end();
    await this.ended;
  }

  // PostgreSQL itself writes there how far it is; the eighth line is what pg_ctl waits for, too.
  private status(): string | undefined {
    try {
      return readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private listen(): void {
    const { stdin, stderr } = this.child;
    stdin?.on('error', () => undefined); // The pipe breaks when PostgreSQL ended by itself; `ended` tells that.
    if (!stderr) return;
    createInterface({ input: stderr }).on('line', (line) => {
      this.output = [...this.output.slice(-20), line];
      this.log(line);
    });
  }

  // A program that is otherwise done may end; the watchdog then stops PostgreSQL.
  private letGo(): void {
    this.child.unref();
    (this.child.stdin as Socket | null)?.unref();
    (this.child.stderr as Socket | null)?.unref();
  }
}
