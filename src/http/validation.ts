import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { fieldSentence } from './field-sentence';
import { type FieldError, invalid } from './problem';

const fieldErrors = (errors: readonly ValidationError[], above = ''): FieldError[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    // A body that is no object at all is reported without a name.
    const pointer = property === undefined ? above : `${above}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
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
