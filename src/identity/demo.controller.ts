import { Body, Controller, Delete, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problem } from '../http/problem';
import type { Role } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import { Organization } from '../organization/organization';
import { ForAnyone } from './audience';
import { DemoClock, DemoClockRequest, DemoToken, DemoTokenRequest } from './demo.requests';
import { Tokens } from './tokens';

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
    return { token: await this.tokens.demoToken(found.user, found.roles as Role[], this.unitOf(found)) };
  }

  /** Freezes the service's clock */
  @Put('clock')
  freeze(@Body() { now }: DemoClockRequest): DemoClock {
    this.clock.freeze(Date.parse(now));
    return { now: this.clock.now() };
  }

  /** Returns to real time */
  @Delete('clock')
  @HttpCode(200)
  release(): DemoClock {
    this.clock.release();
    return { now: this.clock.now() };
  }

  /** Whoever worked in a unit that ended works for its successor. */
  private unitOf({ unit }: { readonly unit: string | null }): string | null {
    return unit && this.organization.current(unit);
  }

  private unknownUser() {
    const users = this.organization.users.map((each) => each.user);
    return new Problem(404, 'unknown-demo-user', {
      en: `There is no such demo user; there are ${users.join(', ')}.`,
      zh: `没有该演示用户；现有：${users.join('、')}。`,
    });
  }
}
