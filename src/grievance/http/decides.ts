import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  Post,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiProperty,
  getSchemaPath,
} from '@nestjs/swagger';

import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { For, ForAnyone } from '../../identity/audience';
import type { Changed } from '../change-grievance';
import { agentRoles } from '../domain/agency';
import type { AnyDecision } from '../domain/decide';

const decisionsKey = 'decisions';

class AddedEvent {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'GrievanceDelegated' }) type!: string;
  @ApiProperty({ description: 'When it happened: an instant, or a day where the body names one.' }) at!: string;
}

class ChangedAnswer implements Changed {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'Where the case is now; the ETag carries it in quotes.' }) revision!: number;
  @ApiProperty({ type: [AddedEvent] }) events!: AddedEvent[];
}

/** Says where the case is now (`ETag`), and 200 instead of 201 when there was nothing to do. */
@Injectable()
export class AnswerChanged implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Changed>): Observable<Changed> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((changed) => {
        response.setHeader('ETag', `"${changed.revision}"`);
        if (changed.events.length === 0) response.status(200);
        return changed;
      }),
    );
  }
}

/** Describes the answer of a change, and which decisions it is made of. */
export const AnswersChanged = (decisions: readonly AnyDecision[], more: Record<string, { type: 'string' }> = {}) => {
  const schema = { allOf: [{ $ref: getSchemaPath(ChangedAnswer) }, { type: 'object', properties: more }] };
  const names = decisions.map(({ decision }) => decision);
  return applyDecorators(
    SetMetadata(decisionsKey, decisions),
    ApiExtraModels(ChangedAnswer),
    ApiCreatedResponse({ schema }),
    ApiOkResponse({ schema, description: 'There was nothing to do.' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Makes a repeat answer what the first one answered.',
    }),
    ApiExtension('x-decisions', names),
  );
};

/** A route on which these decisions are made: its path below the case, its audience, its answer. */
export const Decides = (path: string, ...decisions: readonly AnyDecision[]) => {
  const roles = [...new Set(decisions.flatMap(({ by, byAgent }) => (byAgent ? [...by, ...agentRoles] : by)))];
  const open = decisions.some(({ by }) => by.length === 0);
  return applyDecorators(
    Post(`:id/${path}`),
    open ? ForAnyone() : For(...roles),
    UseInterceptors(AnswerChanged),
    AnswersChanged(decisions),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The revision read, in quotes; 412 when the case has moved on.',
    }),
  );
};

/** The decisions that a controller's routes make. */
export const decisionsOf = (controller: { readonly prototype: object }): readonly AnyDecision[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((method) => {
    const route = Object.getOwnPropertyDescriptor(controller.prototype, method)?.value as object;
    return (Reflect.getMetadata(decisionsKey, route) as readonly AnyDecision[] | undefined) ?? [];
  });
