/** Where the runner says what it does; pino fits. Nothing it says holds what an event says. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Says nothing. */
export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
