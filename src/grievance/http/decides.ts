import { applyDecorators, Post } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import { AnswersWithChange } from '../../http/changed';
import { Makes } from '../../http/open-decisions';
import { For, ForAnyone } from '../../identity/audience';
import { agentRoles } from '../domain/agency';
import type { AnyDecision } from '../domain/decide';

/** Describes the answer of a change, and which decisions it is made of. */
export const AnswersChanged = (decisions: readonly AnyDecision[], more: Record<string, { type: 'string' }> = {}) =>
  applyDecorators(
    Makes(decisions),
    AnswersWithChange(more),
    ApiExtension(
      'x-decisions',
      decisions.map(({ decision }) => decision),
    ),
  );

/** A route on which these decisions are made: its path below the case, its audience, its answer. */
export const Decides = (path: string, ...decisions: readonly AnyDecision[]) => {
  const roles = [...new Set(decisions.flatMap(({ by, byAgent }) => (byAgent ? [...by, ...agentRoles] : by)))];
  const open = decisions.some(({ by }) => by.length === 0);
  return applyDecorators(
    Post(`:id/${path}`),
    open ? ForAnyone() : For(...roles),
    AnswersChanged(decisions),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The revision read, in quotes; 412 when the case has moved on.',
    }),
  );
};
