import { once } from 'node:events';
import type { Response } from 'express';

/** Silence is broken this often, in milliseconds, so that nobody in between takes the stream for dead. */
const beat = 15_000;
/** After the end, so long is waited for the other side to take what was sent. */
const grace = 500;

/** Server-sent events to one listener (HTML Living Standard §9.2); who does not take them is not sent more. */
export class EventStream {
  private readonly beating: NodeJS.Timeout;

  constructor(
    private readonly response: Response,
    private readonly signal: AbortSignal,
  ) {
    response
      .status(200)
      .set({
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
    response.flushHeaders();
    this.beating = setInterval(() => response.writableNeedDrain || response.write(':\n\n'), beat);
    response.once('close', () => clearInterval(this.beating));
  }

  /** Sends an event, and waits while the other side takes no more. */
  async send(name: string, said: object, id?: string): Promise<void> {
    if (this.response.destroyed) return;
    const lines = [`event: ${name}`, ...(id === undefined ? [] : [`id: ${id}`]), `data: ${JSON.stringify(said)}`];
    if (this.response.write(`${lines.join('\n')}\n\n`)) return;
    // The other side may leave, or the stream end, before it takes more.
    await once(this.response, 'drain', { signal: this.signal }).catch(() => undefined);
  }

  end(): void {
    clearInterval(this.beating);
    this.response.end();
    setTimeout(() => this.response.destroy(), grace).unref();
  }
}
