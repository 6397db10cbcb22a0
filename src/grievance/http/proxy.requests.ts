import { Code, Codes, OnDay, Text, Whole } from '../../http/fields';
import type { GiveProxyFeedback } from '../domain/decisions/proxy/give-proxy-feedback';
import type { GrantMandate } from '../domain/decisions/proxy/grant-mandate';
import type { ResignMandate } from '../domain/decisions/proxy/resign-mandate';
import type { RevokeMandate } from '../domain/decisions/proxy/revoke-mandate';
import { type MandateScope, mandateScopes, type SpecialAuthority, specialAuthorities } from '../domain/terms';

const anyOf = (values: readonly string[]): RegExp => new RegExp(`^(${values.join('|')})$`);

export class GrantMandateRequest implements GrantMandate {
  /** The agent's account. */
  @Text(200) agent!: string;
  /** Whom the agent works for, e.g. a station; left out for a relative or a lawyer. */
  @Code({ optional: true }) unit?: string;
  @Codes(anyOf(mandateScopes), 1, mandateScopes.length) scope!: MandateScope[];
  /** What an agent never does without being told so in writing. */
  @Codes(anyOf(specialAuthorities), 0, specialAuthorities.length, { optional: true })
  authorities?: SpecialAuthority[];
  /** Which paper gives the authority, and where it lies. */
  @Text(500) document!: string;
  /** The last day it holds. */
  @OnDay() until!: string;
}

export class GiveProxyFeedbackRequest implements GiveProxyFeedback {
  @Text(5_000) feedback!: string;
}

export class RevokeMandateRequest implements RevokeMandate {
  /** Number of the mandate within the case. */
  @Whole(1, 999) mandate!: number;
  @Text(2_000) reason!: string;
}

export class ResignMandateRequest implements ResignMandate {
  @Text(2_000) reason!: string;
}
