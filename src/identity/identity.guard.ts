import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Problem, problemOf } from '../http/problem';
import { type Actor, hasRole, type Role, rolesInChinese } from '../kernel/actor';
import { forbid } from '../kernel/refusal';
import { Organization } from '../organization/organization';
import { anonymous, rememberActor } from './asking';
import { audienceKey, type RouteAudience } from './audience';
import { InvalidToken, IssuerUnavailable, Tokens } from './tokens';

const inChinese = (role: Role): string => rolesInChinese[role];
const unauthorized = (code: string, en: string, zh: string) => new Problem(401, code, { en, zh });

/** Reads who is asking and lets them in only where a route says so. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const actor = await this.actorFrom(request.header('authorization'));
    rememberActor(request, actor);
    const audience = this.reflector.getAllAndOverride<RouteAudience | undefined>(audienceKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (audience === 'anyone') return true;
    if (actor === anonymous) throw unauthorized('token-missing', 'Send a bearer token.', '请提供访问令牌。');
    this.mustBeOfAKnownUnit(actor);
    if (audience === 'anyone-signed-in') return true;
    if (audience && hasRole(actor, ...audience)) return true;
    const yours = actor.roles.length > 0 ? actor.roles : ['no role of this service'];
    throw new Problem(403, 'role-not-entitled', {
      en: `This is for ${(audience ?? []).join(', ')}; your token carries ${yours.join(', ')}.`,
      zh: `仅限以下角色：${(audience ?? []).map(inChinese).join('、')}；您的令牌所载角色：${actor.roles.map(inChinese).join('、') || '无本服务的角色'}。`,
    });
  }

  /** Whose unit the organisation does not know acts for nobody; an operator may, who brings the organisation. */
  private mustBeOfAKnownUnit(actor: Actor): void {
    const { unit } = actor;
    if (unit === null || this.organization.unit(unit) || hasRole(actor, 'operator')) return;
    const successor = this.organization.current(unit);
    const refusal =
      successor === unit
        ? forbid(
            'unit-unknown',
            `Your token acts for ${unit}, a unit this organisation does not have.`,
            `您的令牌所属单位 ${unit} 不在本组织机构中。`,
          )
        : forbid(
            'unit-ended',
            `Your token acts for ${unit}, which ended; its work is done by ${successor} (XF 24). Sign in for that unit.`,
            `您的令牌所属单位 ${unit} 已撤并，其职责由 ${successor} 承继（信访工作条例第二十四条），请以该单位身份登录。`,
          );
    throw problemOf(refusal, this.organization);
  }

  private async actorFrom(authorization: string | undefined) {
    if (authorization === undefined) return anonymous;
    const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
    if (!token)
      throw unauthorized(
        'token-malformed',
        'Authorization must be "Bearer <token>".',
        'Authorization 须为 "Bearer <令牌>"。',
      );
    try {
      return await this.tokens.actor(token);
    } catch (error) {
      if (error instanceof InvalidToken) {
        throw error.expired
          ? unauthorized('token-expired', 'The token has expired; sign in again.', '令牌已过期，请重新登录。')
          : unauthorized('token-invalid', 'The token is not valid here.', '令牌无效。');
      }
      if (error instanceof IssuerUnavailable) {
        throw new Problem(
          503,
          'issuer-unavailable',
          { en: 'Sign-in is away for a moment.', zh: '登录服务暂时不可用。' },
          { retryAfter: 5 },
        );
      }
      throw error;
    }
  }
}
