import { confirmPerformance } from '../../src/grievance/domain/decisions/agreement/confirm-performance';
import { countersignAgreement } from '../../src/grievance/domain/decisions/agreement/countersign-agreement';
import { recordPerformance } from '../../src/grievance/domain/decisions/agreement/record-performance';
import { signAgreement } from '../../src/grievance/domain/decisions/agreement/sign-agreement';
import { delegateGrievance } from '../../src/grievance/domain/decisions/delegation/delegate-grievance';
import { receiveDelegation } from '../../src/grievance/domain/decisions/delegation/receive-delegation';
import { acceptGrievance } from '../../src/grievance/domain/decisions/handling/accept-grievance';
import { confirmExecution } from '../../src/grievance/domain/decisions/handling/confirm-execution';
import { declineGrievance } from '../../src/grievance/domain/decisions/handling/decline-grievance';
import { issueOpinion } from '../../src/grievance/domain/decisions/handling/issue-opinion';
import { recordFinding } from '../../src/grievance/domain/decisions/handling/record-finding';
import { redirectGrievance } from '../../src/grievance/domain/decisions/handling/redirect-grievance';
import { serveOpinion } from '../../src/grievance/domain/decisions/handling/serve-opinion';
import { startExecution } from '../../src/grievance/domain/decisions/handling/start-execution';
import { receiveGrievance } from '../../src/grievance/domain/decisions/intake/receive-grievance';
import { screenGrievance } from '../../src/grievance/domain/decisions/intake/screen-grievance';
import { answerDesignation } from '../../src/grievance/domain/decisions/mediation/answer-designation';
import { answerProposal } from '../../src/grievance/domain/decisions/mediation/answer-proposal';
import { concludeMediation } from '../../src/grievance/domain/decisions/mediation/conclude-mediation';
import { designateMediator } from '../../src/grievance/domain/decisions/mediation/designate-mediator';
import { endMediation } from '../../src/grievance/domain/decisions/mediation/end-mediation';
import { escalateTier } from '../../src/grievance/domain/decisions/mediation/escalate-tier';
import { openMediation } from '../../src/grievance/domain/decisions/mediation/open-mediation';
import { proposeMediation } from '../../src/grievance/domain/decisions/mediation/propose-mediation';
import { recordSession } from '../../src/grievance/domain/decisions/mediation/record-session';
import { inviteRating } from '../../src/grievance/domain/decisions/rating/invite-rating';
import { lapseRating } from '../../src/grievance/domain/decisions/rating/lapse-rating';
import { rateGrievance } from '../../src/grievance/domain/decisions/rating/rate-grievance';
import { type FailureGround, scores, type Tier } from '../../src/grievance/domain/terms';
import type { Actor } from '../../src/kernel/actor';
import type { Chance } from '../../src/simulation/chance';
import { villagesOfFirstCounty } from './district';
import { clock, OneCase, of } from './one-case';

type Life = (chance: Chance, one: OneCase) => OneCase;

const channels = ['visit', 'online', 'letter', 'hotline', 'app'];
const categories = ['neighbour', 'land-expropriation', 'labour', 'consumer', 'housing', 'traffic', 'family', 'medical'];
const petitioner: Actor = { id: 'account-1', roles: ['petitioner'], unit: null };
const body = (one: OneCase): string => one.grievance.delegation?.to ?? '';
const countyOf = (one: OneCase): string => one.grievance.regionPath[1] ?? '';
const village = (one: OneCase): string => `committee-${one.grievance.region}`;
const township = (one: OneCase): string => `committee-${one.grievance.regionPath[2]}`;

const received: Life = (chance, one) =>
  one
    .decides(petitioner, receiveGrievance, {
      channel: chance.of(channels),
      category: chance.of(categories),
      region: chance.of(villagesOfFirstCounty),
      title: '宅基地排水纠纷',
      narrative: '邻居翻建房屋后雨水排入我家院内,多次协商未果。',
      request: '请求改建排水并赔偿墙体修缮费用。',
      petitioner: { name: '赵某', phone: '13800000001', address: '河东村12号' },
      counterparties: [{ name: '钱某' }],
      queryCodeHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    })
    .later(2 + chance.next() * 30);

const screened: Life = (chance, one) =>
  received(chance, one)
    .decides(of(one.grievance.office, 'router'), screenGrievance, {
      kind: 'request',
      category: one.grievance.category,
      urgency: chance.weighed([
        [8, 'normal'],
        [2, 'urgent'],
      ] as const),
      tempo: 'calm',
    })
    .later(1 + chance.next() * 20);

const delegated = (chance: Chance, one: OneCase, to: (one: OneCase) => string): OneCase =>
  screened(chance, one)
    .decides(of(one.grievance.office, 'router'), delegateGrievance, {
      mode: 'referral',
      to: to(one),
      reason: '属其职责',
    })
    .later(1 + chance.next() * 20);

const bureau =
  (chance: Chance) =>
  (one: OneCase): string =>
    `${chance.of(['housing-bureau', 'labour-bureau', 'resources-bureau'])}-${countyOf(one)}`;

const rated: Life = (chance, one) => {
  one.decides(clock, inviteRating, {});
  const answers = chance.next();
  if (answers < 0.3) return one.later(24 * 40).decides(clock, lapseRating, {});
  const about = one.grievance.mediatedBy ? (['mediator', 'petition-office'] as const) : (['petition-office'] as const);
  for (const each of answers < 0.5 ? about : about.slice(0, 1)) {
    one.later(4 + chance.next() * 100).decides(petitioner, rateGrievance, { of: each, score: chance.of(scores) });
  }
  return one;
};

/** An attempt at mediation, from its proposal by the unit until it is open. */
const opened = (chance: Chance, one: OneCase, tier: Tier, profile: string, unit: string, by: Actor): OneCase => {
  const mediator = of(unit, 'mediator');
  one.decides(by, proposeMediation, { tier, profile, unit }).later(chance.next() * 24);
  for (const party of ['petitioner', 'counterparty-1'] as const) {
    one
      .decides(mediator, answerProposal, { party, answer: 'consented', rightsExplained: true })
      .later(chance.next() * 12);
  }
  return one
    .decides(mediator, designateMediator, { mediator: mediator.id })
    .decides(mediator, answerDesignation, { answer: 'confirmed' })
    .later(chance.next() * 24)
    .decides(mediator, openMediation, {})
    .later(2 + chance.next() * 24 * 6);
};

const settled = (chance: Chance, one: OneCase, unit: string, form: 'oral' | 'written'): OneCase => {
  const mediator = of(unit, 'mediator');
  const terms = [{ debtor: 'counterparty-1' as const, obligation: '改建排水', due: one.dayIn(20) }];
  one.decides(mediator, concludeMediation, { outcome: 'settled', terms, form });
  if (form === 'written') {
    for (const party of ['petitioner', 'counterparty-1'] as const) one.decides(mediator, signAgreement, { party });
    one.decides(mediator, countersignAgreement, { seal: unit });
  }
  one.later(24 + chance.next() * 24 * 14);
  one.decides(mediator, recordPerformance, { obligation: 1, proof: '现场照片', at: one.dayIn(0) });
  return one.decides(mediator, confirmPerformance, { proof: '双方确认' });
};

const session = (one: OneCase, unit: string): OneCase =>
  one.decides(of(unit, 'mediator'), recordSession, {
    ...{ form: 'joint', heldAt: one.now, methods: ['persuasion'], minutes: '双方陈述并协商。' },
    ...{ tensionBefore: 4, tensionAfter: 2 },
  });

const settledInTheVillage: Life = (chance, one) => {
  const unit = village(delegated(chance, one, village));
  opened(chance, one, 'people', 'people-village', unit, of(unit, 'mediator'));
  return rated(chance, settled(chance, one, unit, 'oral'));
};

const failedAttempt = (chance: Chance, one: OneCase): OneCase => {
  const unit = township(delegated(chance, one, township));
  const ground = chance.of<FailureGround>(['no-prospect', 'withdrawn', 'unreachable']);
  return opened(chance, one, 'people', 'people-township', unit, of(unit, 'mediator'))
    .decides(of(unit, 'mediator'), endMediation, { outcome: 'failed', ground })
    .later(chance.next() * 48);
};

const passedOn: Life = (chance, one) => {
  failedAttempt(chance, one);
  const [tier, profile, office] = chance.of([
    ['administrative', 'administrative-general', 'market-bureau'],
    ['judicial', 'judicial-assigned', 'court'],
  ] as const);
  const unit = `${office}-${countyOf(one)}`;
  const answerable = of(township(one), 'mediator');
  one.decides(answerable, escalateTier, { to: tier, reason: '双方分歧较大' }).later(chance.next() * 24);
  opened(chance, one, tier, profile, unit, answerable);
  return rated(chance, settled(chance, session(one, unit), unit, 'written'));
};

const answered: Life = (chance, one) => {
  const handler = of(body(delegated(chance, one, bureau(chance))), 'handler');
  one.decides(handler, receiveDelegation, {}).later(24);
  one.decides(handler, acceptGrievance, { basis: 'XF 31(6)', procedure: 'ordinary' }).later(24 + chance.next() * 200);
  one.decides(handler, recordFinding, { heard: ['petitioner'], facts: '补偿标准依据市政府文件。' }).later(24);
  const reviewBody = `${handler.unit?.split('-88')[0]}-880000`;
  const opinion = { result: 'support', facts: '已核查。', basis: ['信访工作条例第三十二条'], reviewBody } as const;
  one.decides(handler, issueOpinion, opinion).later(5);
  one.decides(handler, serveOpinion, { proof: '签收回执', at: one.now }).later(30);
  one.decides(handler, startExecution, { body: handler.unit ?? '', due: one.dayIn(30) }).later(24 * 9);
  return rated(chance, one.decides(handler, confirmExecution, { proof: '已支付' }));
};

const declined: Life = (chance, one) => {
  const handler = of(body(delegated(chance, one, bureau(chance))), 'handler');
  one.decides(handler, receiveDelegation, {}).later(24);
  return one
    .decides(handler, declineGrievance, { code: 'D8', reason: '反映事项不明确' })
    .decides(clock, inviteRating, {});
};

const redirected: Life = (chance, one) =>
  rated(
    chance,
    screened(chance, one).decides(of(one.grievance.office, 'router'), redirectGrievance, {
      ...{ code: 'D3', reason: '应通过诉讼解决' },
    }),
  );

/** Handed to a bureau that took it up. */
export const inHandling: Life = (chance, one) => {
  const handler = of(body(delegated(chance, one, bureau(chance))), 'handler');
  return one.decides(handler, acceptGrievance, { basis: 'XF 31(6)', procedure: 'ordinary' });
};

/** How cases go, and how many of a hundred go so; about six and a half events each. */
const ways: readonly (readonly [share: number, Life])[] = [
  [11, settledInTheVillage],
  [5, passedOn],
  [3, failedAttempt],
  [6, answered],
  [10, declined],
  [15, redirected],
  [22, inHandling],
  [45, screened],
];

/** One case as it may go, begun at a time. */
export const liveOneCase = (chance: Chance, id: string, begins: number): OneCase =>
  chance.weighed(ways)(chance, new OneCase(id, begins));
