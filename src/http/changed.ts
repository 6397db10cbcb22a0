import { applyDecorators } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiProperty,
  ApiSchema,
  getSchemaPath,
} from '@nestjs/swagger';

class AddedEvent {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ example: 'GrievanceDelegated' }) readonly type!: string;
  @ApiProperty({ description: 'When it happened: an instant, or a day where the body names one.' })
  readonly at!: string;
}

/** What a change answers: the stream, where it is now, and the events that were added. */
@ApiSchema({ name: 'ChangedAnswer' })
export class Changed {
  @ApiProperty() readonly id: string;
  @ApiProperty({ description: 'Where the case is now; the ETag carries it in quotes.' }) readonly revision: number;
  @ApiProperty({ type: [AddedEvent] }) readonly events: readonly AddedEvent[];
  /** No other object passes for one, since the answers of routes are told apart by it. */
  declare protected readonly isChanged: true;

  constructor(id: string, revision: number, events: readonly AddedEvent[]) {
    this.id = id;
    this.revision = revision;
    this.events = events.map(({ id, type, at }) => ({ id, type, at }));
  }
}

/** Describes the answer of a change. */
export const AnswersWithChange = (more: Record<string, { type: 'string' }> = {}) => {
  const schema = { allOf: [{ $ref: getSchemaPath(Changed) }, { type: 'object', properties: more }] };
  return applyDecorators(
    ApiExtraModels(Changed),
    ApiCreatedResponse({ schema }),
    ApiOkResponse({ schema, description: 'There was nothing to do.' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Makes a repeat answer what the first one answered.',
    }),
  );
};
