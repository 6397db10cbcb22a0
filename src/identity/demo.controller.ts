import { Body, Controller, Delete, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsISO8601, IsString, MaxLength } from 'class-validator';
import { Problem } from '../http/problem';
import type { Role } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import { Organization } from '../organization/organization';
import { ForAnyone } from './audience';
import { Tokens } from './tokens';

export class DemoTokenRequest {
  /** A demo user, e.g. `router`. */
  @IsString()
  @MaxLength(60)
  user!: string;
}

export class DemoToken {
  token!: string;
}

export class DemoClockRequest {
  /** The instant to freeze at, with offset, e.g. `2026-03-01T09:00:00+08:00`. */
  @IsISO8601({ strict: true, strictSeparator: true })
  now!: string;
}

export class DemoClock {
  now!: string;
}

/** Demo mode only: tokens without a password, and a clock that can be set. */
@ApiTags('demo')
@Controller('api/demo')
@ForAnyone()
export class DemoController {
  constructor(
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A token of a demo user */
  @Post('tokens')
  async token(@Body() { user }: DemoTokenRequest): Promise<DemoToken> {
    const found = this.organization.users.find((each) => each.user === user);
    if (!found) throw this.unknownUser();
    return { token: await this.tokens.demoToken(found.user, found.roles as Role[], found.unit) };
  }

  /** Freezes the service's clock */
  @Put('clock')
  freeze(@Body() { now }: DemoClockRequest): DemoClock {
    const instant = Date.parse(now);
    if (!/(Z|[+-]\d{2}:\d{2})$/.test(now) || Number.isNaN(instant)) {
      const detail = { en: 'now must be an instant with an offset', zh: 'now 须为带时区的时间' };
      throw new Problem(400, 'invalid-request', detail, { errors: [{ pointer: '/now', detail }] });
    }
    this.clock.freeze(instant);
    return { now: this.clock.now() };
  }

  /** Returns to real time */
  @Delete('clock')
  @HttpCode(200)
  release(): DemoClock {
    this.clock.release();
    return { now: this.clock.now() };
  }

  private unknownUser() {
    const users = this.organization.users.map((each) => each.user);
    return new Problem(404, 'unknown-demo-user', {
      en: `There is no such demo user; there are ${users.join(', ')}.`,
      zh: `没有该演示用户;现有:${users.join('、')}。`,
    });
  }
}
