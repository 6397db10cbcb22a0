import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Config } from '../config';
import { Problem } from './problem';

const tooOften = (milliseconds: number): Problem =>
  new Problem(
    429,
    'too-many-attempts',
    { en: 'Too many attempts; wait before trying again.', zh: '尝试次数过多，请稍后再试。' },
    { retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)) },
  );

const consume = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? tooOften(refused.msBeforeNext) : refused;
  }
};

/** How often strangers may file, and how many wrong query codes are borne: per client, and per client and number. */
@Injectable()
export class Limits {
  private readonly filings: RateLimiterMemory;
  private readonly codesOfNumber: RateLimiterMemory;
  private readonly codesOfClient: RateLimiterMemory;
  private readonly listeners = new RateLimiterMemory({ points: 120, duration: 60 });

  constructor(@Inject(Config) { filingsPerMinute, wrongCodesPerHour }: Config) {
    this.filings = new RateLimiterMemory({ points: filingsPerMinute, duration: 60 });
    this.codesOfNumber = new RateLimiterMemory({ points: wrongCodesPerHour, duration: 3_600 });
    this.codesOfClient = new RateLimiterMemory({ points: wrongCodesPerHour * 10, duration: 3_600 });
  }

  /** @throws Problem 429 */
  filing(client: string): Promise<void> {
    return consume(this.filings, client);
  }

  /** How often somebody may begin to listen for changes. @throws Problem 429 */
  listening(account: string): Promise<void> {
    return consume(this.listeners, account);
  }

  /** Counts an attempt with a query code before it is looked at, so that many at once cannot slip through. @throws Problem 429 */
  async attempt(client: string, number: string): Promise<void> {
    for (const [limiter, key] of this.keys(client, number)) await consume(limiter, key);
  }

  /** The code was right: the attempt does not count. */
  async forgive(client: string, number: string): Promise<void> {
    for (const [limiter, key] of this.keys(client, number)) await limiter.reward(key);
  }

  private keys(client: string, number: string): readonly (readonly [RateLimiterMemory, string])[] {
    return [
      [this.codesOfNumber, `${client} ${number}`],
      [this.codesOfClient, client],
    ];
  }
}
