import { OneOf, Text } from '../../http/fields';
import type { DecideRecusal } from '../domain/decisions/recusal/decide-recusal';
import type { DeclareInterest } from '../domain/decisions/recusal/declare-interest';
import type { RequestRecusal } from '../domain/decisions/recusal/request-recusal';

export class DeclareInterestRequest implements DeclareInterest {
  /** What ties you to the matter or to a party, e.g. a near relative. */
  @Text(2_000) interest!: string;
}

export class RequestRecusalRequest implements RequestRecusal {
  /** The official's account. */
  @Text(200) official!: string;
  @Text(2_000) reasons!: string;
}

export class DecideRecusalRequest implements DecideRecusal {
  /** The official's account, as the request names it. */
  @Text(200) official!: string;
  @OneOf(['ordered', 'rejected']) outcome!: DecideRecusal['outcome'];
  @Text(2_000) reasons!: string;
}
