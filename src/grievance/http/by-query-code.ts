import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Limits } from '../../http/limits';
import { notYours } from '../../http/problem';
import type { Asking } from '../../identity/asking';
import { CaseDoor } from '../case-door';
import { idOf, idPattern } from '../domain/number';
import { petitionerByCode } from '../domain/petitioner-by-code';
import { queryCodePattern } from './public.requests';

/** Opens a case to whoever knows its number and query code; every attempt counts until its code proves right. */
@Injectable()
export class ByQueryCode {
  constructor(
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  /** @throws Problem 404, 429 */
  async open(number: string, queryCode: string | undefined, request: Request, asking: Asking) {
    const id = idOf(number);
    const client = request.ip ?? '';
    await this.limits.attempt(client, id);
    if (!idPattern.test(id) || queryCode === undefined || !queryCodePattern.test(queryCode)) throw notYours();
    const byCode: Asking = { ...asking, actor: petitionerByCode, queryCode };
    await this.door.open(id, byCode);
    await this.limits.forgive(client, id);
    return { id, byCode };
  }
}
