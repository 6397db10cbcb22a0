const shanghai = 8 * 3_600_000;

/** An instant as the service writes it: ISO 8601 with milliseconds and +08:00, so that instants compare as strings. */
export const isoOf = (milliseconds: number): string =>
  `${new Date(milliseconds + shanghai).toISOString().slice(0, -1)}+08:00`;

/** The service's clock. In demo mode it can be frozen at any time, earlier ones too. */
export class Clock {
  private frozenAt: number | undefined;

  now(): string {
    return isoOf(this.frozenAt ?? Date.now());
  }

  freeze(milliseconds: number): void {
    this.frozenAt = milliseconds;
  }

  release(): void {
    this.frozenAt = undefined;
  }
}
