import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { postgresProcessesIn } from '../../src/event-store/embedded/processes';
import { startEmbeddedPostgres } from '../../src/event-store/embedded/start-embedded-postgres';
import { eventually } from '../eventually';

/** A temporary place for one embedded server, and the ways to start it there. */
export class EmbeddedPlace {
  readonly folder = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  readonly dataDir = join(this.folder, 'data', 'postgres');

  constructor() {
    // Temporary folders are closed to other users, and under root PostgreSQL runs as one.
    chmodSync(this.folder, 0o755);
  }

  start(options: { packageDir?: string } = {}) {
    return startEmbeddedPostgres({ dataDir: this.dataDir, ...options });
  }

  processes(): number[] {
    return postgresProcessesIn(join(this.dataDir, 'cluster'));
  }

  async noProcesses(): Promise<void> {
    await eventually(
      () => this.processes(),
      (left) => left.length === 0,
    );
  }

  /** Another process that starts the server here. */
  launch(options: SpawnOptions = {}): ChildProcess {
    return spawn(process.execPath, [join(__dirname, 'parent-of-postgres.cjs'), this.dataDir], options);
  }

  /** The same, once it has said that it runs, or why not. */
  async parent(options: Pick<SpawnOptions, 'uid' | 'gid' | 'detached'> = {}) {
    const child = this.launch({ ...options, stdio: ['ignore', 'pipe', 'inherit'] });
    if (!child.stdout) throw new Error('the process has no output');
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const kill = async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
    return { child, kill, said: JSON.parse(line) as { url: string; error?: string } };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
