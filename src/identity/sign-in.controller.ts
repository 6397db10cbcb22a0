import { Controller, Get, Headers, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { decodeJwt } from 'jose';
import { Config } from '../config';
import { Organization } from '../organization/organization';
import { type Asking, WhoAsks } from './asking';
import { ForAnyone, ForAnyoneSignedIn } from './audience';

/** How one signs in here, and as whom one did. */
@ApiTags('identity')
@Controller('api')
export class SignInController {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** The issuer to sign in with, or the demo's users */
  @Get('sign-in')
  @ForAnyone()
  @ApiOkResponse({ schema: { type: 'object' } })
  ways(): object {
    const { auth } = this.config;
    if (auth) return { mode: 'oidc', issuer: auth.issuer, clientId: auth.clientId ?? null, scopes: 'openid profile' };
    const users = this.organization.users.map(({ user, roles, unit }) => ({ user, roles, unit: this.unitNamed(unit) }));
    return { mode: 'demo', users };
  }

  /** Who is asking: account, name as the token has it, roles and unit */
  @Get('me')
  @ForAnyoneSignedIn()
  @ApiOkResponse({ schema: { type: 'object' } })
  me(@WhoAsks() { actor }: Asking, @Headers('authorization') authorization: string): object {
    // The guard has verified it; a name says nothing about what somebody may do.
    const { name } = decodeJwt(authorization.replace(/^Bearer /i, ''));
    return {
      id: actor.id,
      name: typeof name === 'string' ? name : actor.id,
      roles: actor.roles,
      unit: this.unitNamed(actor.unit),
    };
  }

  private unitNamed(id: string | null): object | null {
    const unit = id === null ? undefined : this.organization.unit(this.organization.current(id));
    if (!unit) return null;
    const { name, nameEn, region } = unit;
    return { id: unit.id, name, nameEn, region, level: this.organization.region(region)?.level };
  }
}
