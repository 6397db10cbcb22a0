import { Code, OnDay, OneOf, Text, Whole } from '../../http/fields';
import type { AssignSponsor } from '../domain/decisions/supervision/assign-sponsor';
import type { EscalateSupervision } from '../domain/decisions/supervision/escalate-supervision';
import type { JudgeReply } from '../domain/decisions/supervision/judge-reply';
import type { LiftSupervision } from '../domain/decisions/supervision/lift-supervision';
import type { OrderSupervision } from '../domain/decisions/supervision/order-supervision';
import type { ReplyToSupervision } from '../domain/decisions/supervision/reply-to-supervision';
import type { SendReminder } from '../domain/decisions/supervision/send-reminder';
import { supervisionGrounds } from '../domain/terms';

export class OrderSupervisionRequest implements OrderSupervision {
  @OneOf(supervisionGrounds) ground!: OrderSupervision['ground'];
  @Text(2_000) reason!: string;
  /** The day the reply is due. */
  @OnDay() due!: string;
}

export class SendReminderRequest implements SendReminder {
  @Text(2_000) note!: string;
}

export class ReplyToSupervisionRequest implements ReplyToSupervision {
  /** Number of the supervision order within the case. */
  @Whole(1, 999) order!: number;
  @Text(10_000) reply!: string;
}

export class JudgeReplyRequest implements JudgeReply {
  @Whole(1, 999) order!: number;
  @OneOf(['accepted', 'returned']) outcome!: JudgeReply['outcome'];
  @Text(2_000) reasons!: string;
  /** The new day for a reply that is sent back. */
  @OnDay({ optional: true }) due?: string;
}

export class EscalateSupervisionRequest implements EscalateSupervision {
  @Whole(1, 999) order!: number;
  /** The unit one level above the one that supervises. */
  @Code() to!: string;
  @Text(2_000) reason!: string;
  @OnDay() due!: string;
}

export class LiftSupervisionRequest implements LiftSupervision {
  @Whole(1, 999) order!: number;
  @Text(2_000) reason!: string;
}

export class AssignSponsorRequest implements AssignSponsor {
  /** The leader's account. */
  @Text(200) leader!: string;
  @Code() unit!: string;
  @Text(2_000) reason!: string;
}
