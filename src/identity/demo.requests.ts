import { AtInstant, Text } from '../http/fields';

export class DemoTokenRequest {
  /** A demo user, e.g. `router`. */
  @Text(60) user!: string;
}

export class DemoToken {
  token!: string;
}

export class DemoClockRequest {
  /** The instant to freeze at, e.g. `2026-03-01T09:00:00+08:00`; earlier than now is fine. */
  @AtInstant() now!: string;
}

export class DemoClock {
  now!: string;
}
