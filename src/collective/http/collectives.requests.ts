import { Codes, OneOf, Shaped, Text, Whole } from '../../http/fields';
import { type ErasureGround, erasureGrounds } from '../../kernel/erased';
import { type AnswerSettlement } from '../domain/decisions/answer-settlement';
import type { EraseMember } from '../domain/decisions/erase-member';
import { type JoinCollective } from '../domain/decisions/join-collective';
import { type LeaveCollective } from '../domain/decisions/leave-collective';
import { type NameRepresentatives } from '../domain/decisions/name-representatives';
import { type ProposeGroupSettlement } from '../domain/decisions/propose-group-settlement';
import { type ReplaceRepresentative } from '../domain/decisions/replace-representative';
import { type SettleForMembers } from '../domain/decisions/settle-for-members';
import { type Answer, answers, type Member, memberPattern } from '../domain/terms';

const caseId = /^[0-9a-hjkmnp-tv-z]{12}$/;

export class FoundCollectiveRequest {
  /** Ids of the cases it is founded on; the first one says the matter. */
  @Codes(caseId, 1, 100) grievances!: string[];
  /** What they have in common. */
  @Text(500) matter!: string;
}

export class GroupGrievanceRequest {
  @Shaped(caseId) grievance!: string;
}

export class JoinCollectiveRequest implements JoinCollective {
  /** The case of the group they stand behind. */
  @Shaped(caseId) grievance!: string;
  @Text(100) name!: string;
  @Shaped(/^[0-9A-Za-z-]{4,30}$/, { optional: true }) idNumber?: string;
  @Shaped(/^\+?[0-9 -]{5,20}$/, { optional: true }) phone?: string;
}

export class LeaveCollectiveRequest implements LeaveCollective {
  @Shaped(memberPattern) member!: Member;
  @Text(500) reason!: string;
}

export class NameRepresentativesRequest implements NameRepresentatives {
  /** Every representative there is to be. */
  @Codes(memberPattern, 1, 100) representatives!: Member[];
  /** How the members chose them. */
  @Text(500) means!: string;
}

export class ReplaceRepresentativeRequest implements ReplaceRepresentative {
  @Shaped(memberPattern) from!: Member;
  @Shaped(memberPattern) to!: Member;
  @Text(500) reason!: string;
}

export class ProposeGroupSettlementRequest implements ProposeGroupSettlement {
  @Shaped(caseId) grievance!: string;
  @Text(5_000) terms!: string;
}

export class AnswerSettlementRequest implements AnswerSettlement {
  @Whole(1, 10_000) settlement!: number;
  @Shaped(memberPattern) member!: Member;
  @OneOf(answers) answer!: Answer;
  /** How they said so, when it is taken down for them. */
  @Text(500, { optional: true }) means?: string;
}

export class SettleForMembersRequest implements SettleForMembers {
  @Whole(1, 10_000) settlement!: number;
  /** Whom it binds: each consented to it. */
  @Codes(memberPattern, 1, 1_000) members!: Member[];
  /** Who settles, when staff take it down. */
  @Shaped(memberPattern, { optional: true }) representative?: Member;
}

export class EraseMemberRequest implements EraseMember {
  @Shaped(memberPattern) member!: Member;
  @OneOf(erasureGrounds) ground!: ErasureGround;
}
