import { Body, type PipeTransform } from '@nestjs/common';
import { fieldSentence } from '../../http/field-sentence';
import { invalid } from '../../http/problem';

class Nothing implements PipeTransform<unknown, object> {
  transform(body: unknown = {}): object {
    const names = Object.keys(body as object);
    if (Array.isArray(body)) throw invalid([{ pointer: '', detail: fieldSentence('body must be an object') }]);
    if (names.length > 0) {
      throw invalid(
        names.map((name) => ({ pointer: `/${name}`, detail: fieldSentence(`property ${name} should not exist`) })),
      );
    }
    return {};
  }
}

/** The body of a decision that needs no words: `{}`. */
export const NoWords = () => Body(new Nothing());
