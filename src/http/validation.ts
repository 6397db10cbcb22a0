import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import type { Sentence } from '../kernel/refusal';
import { checkShape } from './body-shape';
import { fieldSentence } from './field-sentence';
import { type FieldError, invalid } from './problem';

const required: Sentence = { en: 'is required', zh: '必填' };

const fieldErrors = (errors: readonly ValidationError[], above = ''): FieldError[] =>
  errors.flatMap(({ property, value, constraints = {}, children = [] }) => {
    // A body that is no object at all is reported without a name.
    const pointer = property === undefined ? above : `${above}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (value === undefined && property !== undefined && children.length === 0) return [{ pointer, detail: required }];
    return [
      ...Object.values(constraints).map((said) => ({ pointer, detail: fieldSentence(said) })),
      ...fieldErrors(children, pointer),
    ];
  });

class BodyPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata) {
    if (metadata.type === 'body') checkShape(value);
    return super.transform(value, metadata);
  }
}

/** Bodies are read into their request class; unknown fields and every field that does not fit are named at once. */
export const validation = () =>
  new BodyPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => invalid(fieldErrors(errors)),
  });
