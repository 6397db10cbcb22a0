/** Wakes the subscriptions of one store when something was, or may have been, appended. */
export class Bell {
  private strokes = 0;
  private readonly waiting = new Set<() => void>();

  /** How often it rang; taken before looking, so that a stroke during the look is not missed. */
  get count(): number {
    return this.strokes;
  }

  ring(): void {
    this.strokes += 1;
    for (const wake of this.waiting) wake();
  }

  /** Resolves at the next stroke after `count`, when the time is up, or when the signal is given. */
  after(count: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.strokes > count || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
