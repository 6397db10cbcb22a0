import { type ValidationError, ValidationPipe } from '@nestjs/common';
import type { Sentence } from '../kernel/refusal';
import { fieldSentence } from './field-sentence';
import { type FieldError, invalid } from './problem';

const required: Sentence = { en: 'is required', zh: '必填' };

const fieldErrors = (errors: readonly ValidationError[], above = ''): FieldError[] =>
  errors.flatMap(({ property, value, constraints = {}, children = [] }) => {
    // A body that is no object at all is reported without a name.
    const pointer = property === undefined ? above : `${above}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (value === undefined && property !== undefined) return [{ pointer, detail: required }];
    return [
      ...Object.values(constraints).map((said) => ({ pointer, detail: fieldSentence(said) })),
      ...fieldErrors(children, pointer),
    ];
  });

/** Bodies are read into their request class; unknown fields and every field that does not fit are named at once. */
export const validation = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => invalid(fieldErrors(errors)),
  });
