import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiProperty,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

/** What a change answers: the stream, where it is now, and the events that were added. */
export interface Changed {
  readonly id: string;
  readonly revision: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly at: string }[];
}

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

/** Says where the stream is now (`ETag`), and 200 instead of 201 when there was nothing to do. */
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

/** Describes the answer of a change. */
export const AnswersWithChange = (more: Record<string, { type: 'string' }> = {}) => {
  const schema = { allOf: [{ $ref: getSchemaPath(ChangedAnswer) }, { type: 'object', properties: more }] };
  return applyDecorators(
    ApiExtraModels(ChangedAnswer),
    ApiCreatedResponse({ schema }),
    ApiOkResponse({ schema, description: 'There was nothing to do.' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Makes a repeat answer what the first one answered.',
    }),
  );
};
