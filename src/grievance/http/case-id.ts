import { type ArgumentMetadata, Param, type PipeTransform } from '@nestjs/common';
import { notYours } from '../../http/problem';
import { idPattern } from '../domain/number';

class KnownShape implements PipeTransform<string, string> {
  transform(id: string, _: ArgumentMetadata): string {
    if (!idPattern.test(id)) throw notYours();
    return id;
  }
}

/** The case's id from the address; what cannot be an id is answered like an unknown case. */
export const CaseId = () => Param('id', new KnownShape());
