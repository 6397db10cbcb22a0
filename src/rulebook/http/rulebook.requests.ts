import type { Amendments } from '../../grievance/domain/rulebook/amended';
import { Code, Codes, Entries, OnDay, One, Shaped, Text } from '../../http/fields';
import type { Sentence } from '../../kernel/refusal';

export class SentenceRequest implements Sentence {
  @Text(200) en!: string;
  @Text(200) zh!: string;
}

export class PublishRulebookRequest implements Amendments {
  /** What its editions are called, e.g. `donghu` */
  @Code() id!: string;
  @Shaped(/^\d{4}\.\d{1,3}$/) edition!: string;
  /** The version it is the same as but for its amendments */
  @Shaped(/^[a-z0-9][a-z0-9-]{0,60}-\d{4}\.\d{1,3}$/) basedOn!: string;
  @One(() => SentenceRequest) title!: SentenceRequest;
  /** Where it holds, by the beginning of a region's code; everywhere when empty */
  @Codes(/^\d{2,12}$/, 0, 500) regions!: string[];
  /** For which channels; any when empty */
  @Codes(/^[a-z][a-z-]*$/, 0, 20) channels!: string[];
  @OnDay() inForceFrom!: string;
  @Entries({ optional: true }) deadlines?: Amendments['deadlines'];
  @Entries({ optional: true }) profiles?: Amendments['profiles'];
  @Entries({ optional: true }) declineCodes?: Amendments['declineCodes'];
  @Entries({ optional: true }) thresholds?: Amendments['thresholds'];
  @Entries({ optional: true }) conclusion?: Amendments['conclusion'];
}
