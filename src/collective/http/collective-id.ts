import { type ArgumentMetadata, Param, type PipeTransform } from '@nestjs/common';
import { noSuchGroup } from '../collective-door';

class KnownShape implements PipeTransform<string, string> {
  transform(id: string, _: ArgumentMetadata): string {
    if (!/^[0-9a-hjkmnp-tv-z]{12}$/.test(id)) throw noSuchGroup();
    return id;
  }
}

/** The collective's id from the address; what cannot be an id is answered like an unknown group. */
export const CollectiveId = () => Param('id', new KnownShape());
