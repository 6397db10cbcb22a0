import { AtInstant, Code, Many, One, OneOf, Shaped, Text, Whole, YesNo } from '../../http/fields';
import { type CorrectReceipt, correctableFields } from '../domain/decisions/intake/correct-receipt';
import { type IdentifyParty } from '../domain/decisions/intake/identify-party';
import { type LinkDuplicate } from '../domain/decisions/intake/link-duplicate';
import { type ReceiveGrievance } from '../domain/decisions/intake/receive-grievance';
import { type ScreenGrievance } from '../domain/decisions/intake/screen-grievance';
import { idPattern } from '../domain/number';
import {
  type GrievanceKind,
  grievanceKinds,
  type Party,
  partyPattern,
  type Tempo,
  tempos,
  type Urgency,
  urgencies,
} from '../domain/terms';

const Phone = () =>
  Shaped(/^\+?[0-9 -]{5,20}$/, {
    optional: true,
    said: {
      en: 'must be a telephone number of 5 to 20 digits, spaces or hyphens',
      zh: '须为电话号码，5 至 20 位数字，可含空格和短横线',
    },
  });
const IdNumber = () =>
  Shaped(/^[0-9A-Za-z-]{4,30}$/, {
    optional: true,
    said: {
      en: 'must be the number of an identity document, 4 to 30 letters, digits or hyphens',
      zh: '须为身份证件号码，4 至 30 位字母、数字或短横线',
    },
  });

export class PersonRequest {
  @Text(100) name!: string;
  @IdNumber() idNumber?: string;
  @Phone() phone?: string;
  @Text(300, { optional: true }) address?: string;
}

export class CounterpartyRequest {
  @Text(100) name!: string;
  @Phone() phone?: string;
}

export class ReceiveGrievanceRequest implements Omit<ReceiveGrievance, 'queryCodeHash'> {
  @Code() channel!: string;
  @Code() category!: string;
  @Code() region!: string;
  @Text(200) title!: string;
  @Text(20_000) narrative!: string;
  @Text(5_000) request!: string;
  /** Left out, the filing is anonymous. */
  @One(() => PersonRequest, { optional: true }) petitioner?: PersonRequest;
  @Many(() => CounterpartyRequest, 0, 50, { optional: true }) counterparties?: CounterpartyRequest[];
  @Whole(1, 100_000, { optional: true }) headcount?: number;
  /** When it was received, if earlier than now. */
  @AtInstant({ optional: true }) at?: string;
}

export class CorrectReceiptRequest implements CorrectReceipt {
  @OneOf(correctableFields) field!: CorrectReceipt['field'];
  /** The corrected value; a headcount as digits. */
  @Text(20_000) value!: string;
  @Text(2_000) reason!: string;
}

export class IdentifyPartyRequest implements IdentifyParty {
  @Shaped(partyPattern) party!: Party;
  /** Subject of the party's account at the token issuer. */
  @Text(200) account!: string;
  /** How they proved who they are. */
  @Text(500) means!: string;
}

export class ScreenGrievanceRequest implements ScreenGrievance {
  @OneOf(grievanceKinds) kind!: GrievanceKind;
  @Code() category!: string;
  @OneOf(urgencies) urgency!: Urgency;
  @OneOf(tempos) tempo!: Tempo;
  @Whole(1, 100_000, { optional: true }) headcount?: number;
  /** A case left over from before. */
  @YesNo({ optional: true }) legacy?: boolean;
  /** The unit an accusation is about. */
  @Code({ optional: true }) accused?: string;
}

export class LinkDuplicateRequest implements Omit<LinkDuplicate, 'person'> {
  /** Id of the case that goes on. */
  @Shaped(idPattern) target!: string;
  @Text(2_000) reason!: string;
}
