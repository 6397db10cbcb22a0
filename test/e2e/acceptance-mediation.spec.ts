import { type Service, startService } from './launch';
import {
  accept,
  assignToTheCourt,
  atTheMarketBureau,
  consentTo,
  delegate,
  inTheTownship,
  inTheVillage,
  type Life,
  mediate,
  mediateInTheVillage,
  settled,
} from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);
const lastData = async (life: Life) => (await life.history()).at(-1)?.data as Record<string, unknown>;

/** With the township committee, which mediates as the profile says. */
const inTownship = async (profile: string, said: object = {}): Promise<Life> => {
  const life = await delegate(service, { said, to: 'township-committee', signs: 'mediator-township' });
  await mediate(life, inTheTownship(profile));
  return life;
};

/** Settled in writing, signed and sealed today. */
const signAll = async (life: Life, mediator: string, seal: string): Promise<void> => {
  await life.does(mediator, 'mediation-outcomes', settled('written', '2026-06-30'));
  for (const party of ['petitioner', 'counterparty-1']) await life.does(mediator, 'signatures', { party });
  await life.does(mediator, 'countersignatures', { seal });
};

describe('acceptance 9: mediation', () => {
  it('is refused without the counterparty’s consent', async () => {
    await on('2026-03-02');
    const life = await delegate(service, { to: 'village-committee', signs: 'mediator' });
    const { tier, profile, unit } = inTheVillage;
    await life.does('mediator', 'mediation-proposals', { tier, profile, unit });
    await life.does('mediator', 'consents', { party: 'petitioner', answer: 'consented', rightsExplained: true });
    const { body } = await life.isRefused('mediator', 'mediations', {}, 'consent-missing');
    expect(body.detail).toContain('对方当事人1');
  });

  it('ends with a refusal after a consent: remedies are told, and the case is back in handling', async () => {
    await on('2026-03-02');
    const life = await accept(service);
    const { tier, profile, unit } = inTheVillage;
    await life.does('handler', 'mediation-proposals', { tier, profile, unit });
    await life.does('mediator', 'consents', { party: 'petitioner', answer: 'consented', rightsExplained: true });
    await life.does('mediator', 'consents', { party: 'counterparty-1', answer: 'refused', rightsExplained: true });
    expect((await life.types()).slice(-2)).toEqual(['PartyRefused', 'GrievanceMediated']);
    expect(await lastData(life)).toMatchObject({
      outcome: 'failed',
      ground: 'refused',
      remedies: ['arbitration', 'administrative', 'lawsuit'],
    });
    const { body } = await service.as('auditor').get(`/grievances/${life.id}/state`);
    expect(body.status).toBe('in-handling');
  });
});

describe('acceptance 10: an oral agreement', () => {
  it('is refused on the petition track', async () => {
    await on('2026-03-02');
    const life = await accept(service);
    await mediate(life, atTheMarketBureau('administrative-general'), 'handler');
    const oral = settled('oral', '2026-03-20');
    await life.isRefused('mediator-administrative', 'mediation-outcomes', oral, 'oral-agreement-refused');
    await life.does('mediator-administrative', 'mediation-outcomes', settled('written', '2026-03-20'));
  });

  it('is allowed in people’s mediation and takes effect on the day reached', async () => {
    await on('2026-03-02');
    const life = await mediateInTheVillage(service);
    await on('2026-03-06', '15:30');
    const { body } = await life.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
    expect(body.events.map(({ type }) => type)).toEqual([
      'AgreementReached',
      'GrievanceMediated',
      'AgreementTookEffect',
    ]);
    expect(String((await lastData(life)).at)).toContain('2026-03-06T15:30');
  });
});

describe('an application for judicial confirmation', () => {
  const joint = { applicants: ['petitioner', 'counterparty-1'], court: 'county-court' };
  let inTime: Life;
  let late: Life;
  beforeAll(async () => {
    await on('2026-02-26');
    [inTime, late] = [await inTownship('people-township'), await inTownship('people-township')];
    await on('2026-03-01');
    for (const life of [inTime, late]) await signAll(life, 'mediator-township', 'township-committee');
  });

  it('acceptance 12: is refused when one side applies alone', async () => {
    const alone = { ...joint, applicants: ['petitioner'] };
    await inTime.isRefused('mediator-township', 'confirmation-requests', alone, 'one-sided-application');
  });

  it('acceptance 11: of an agreement in effect on 1 March is in time on the 31st, and late on 1 April', async () => {
    await on('2026-03-31');
    await inTime.does('mediator-township', 'confirmation-requests', joint);
    await on('2026-04-01');
    const refused = await late.isRefused(
      'mediator-township',
      'confirmation-requests',
      joint,
      'confirmation-window-over',
    );
    expect(refused.body.detail).toContain('2026-03-31');
  });

  it('acceptance 11: whose day 30 is a holiday is in time on the working day after it, and late a day later', async () => {
    await on('2026-03-02');
    const [onTheLastDay, over] = [await inTownship('people-township'), await inTownship('people-township')];
    await on('2026-03-06');
    for (const life of [onTheLastDay, over]) await signAll(life, 'mediator-township', 'township-committee');
    await on('2026-04-07');
    await onTheLastDay.does('mediator-township', 'confirmation-requests', joint);
    await on('2026-04-08');
    const late = await over.isRefused('mediator-township', 'confirmation-requests', joint, 'confirmation-window-over');
    expect(late.body.detail).toContain('2026-04-07');
  });
});

describe('acceptance 13: an agreement about parentage or title', () => {
  it.each(['parentage', 'land-title'])('is not confirmed, and the reason is told: %s', async (category) => {
    await on('2026-03-02');
    const life = await inTownship('people-township', { category });
    await signAll(life, 'mediator-township', 'township-committee');
    const joint = { applicants: ['petitioner', 'counterparty-1'], court: 'county-court' };
    const { body } = await life.isRefused('mediator-township', 'confirmation-requests', joint, 'status-or-title');
    expect(body.detail).toContain('第三百五十五条');
  });
});

describe('acceptance 14: an agreement that is breached', () => {
  const party = { party: 'petitioner' };
  const broken = async (): Promise<Life> => {
    const life = await inTownship('people-township');
    await signAll(life, 'mediator-township', 'township-committee');
    return life;
  };

  it('is enforced until two years after the last performance day when a court confirmed it', async () => {
    await on('2026-03-02');
    const [inTime, late] = [await broken(), await broken()];
    const joint = { applicants: ['petitioner', 'counterparty-1'], court: 'county-court' };
    for (const life of [inTime, late]) {
      await life.does('mediator-township', 'confirmation-requests', joint);
      for (const decision of ['accepted', 'confirmed']) {
        await life.does('court-liaison', 'court-decisions', { decision, document: '裁定书', at: '2026-03-02' });
      }
    }
    await inTime.isRefused('mediator-township', 'enforcement-requests', party, 'not-due-yet');
    await on('2028-06-30', '17:00');
    await inTime.does('mediator-township', 'breaches', { obligation: 1, reason: '逾期未履行' });
    await inTime.does('mediator-township', 'enforcement-requests', party);
    expect(await lastData(inTime)).toMatchObject({ court: 'county-court', obligations: [1] });
    await on('2028-07-01');
    const { body } = await late.isRefused(
      'mediator-township',
      'enforcement-requests',
      party,
      'enforcement-window-over',
    );
    expect(body.detail).toContain('2028-06-30');
  });

  it('leaves a suit or a new mediation when no court confirmed it, and the refusal says so', async () => {
    await on('2026-03-02');
    const life = await broken();
    await on('2026-07-01');
    await life.does('mediator-township', 'breaches', { obligation: 1, reason: '逾期未履行' });
    const refused = await life.isRefused('mediator-township', 'enforcement-requests', party, 'agreement-not-confirmed');
    expect(refused.body.detail).toMatch(/提起诉讼或者重新调解/);
    await life.isShown();
    const page = await service.as('mediator-township').get(`/grievances/${life.id}`);
    expect(page.body.allowed).not.toContain('RequestEnforcement');
    await life.does('registrar', 'reopenings', { ground: 'breach', reason: '协议未履行' });
    const { tier, profile, unit } = inTheTownship('people-township');
    await life.does('mediator-township', 'mediation-proposals', { tier, profile, unit });
  });
});

describe('acceptance 15: court-assigned mediation', () => {
  it('goes on through day 30, and is ended by the clock on day 31 unless everybody extended it', async () => {
    await on('2026-03-02');
    const [ended, extended] = [await assignToTheCourt(service), await assignToTheCourt(service)];
    await on('2026-04-01', '23:59');
    const all = { days: 10, consentedBy: ['petitioner', 'counterparty-1'] };
    const some = { ...all, consentedBy: ['petitioner'] };
    await extended.isRefused('court-liaison', 'mediation-extensions', some, 'consent-missing');
    await extended.does('court-liaison', 'mediation-extensions', all);
    expect((await ended.types()).at(-1)).toBe('MediationOpened');
    await on('2026-04-02', '00:00');
    await ended.comesTo('GrievanceMediated');
    expect(await lastData(ended)).toMatchObject({ outcome: 'failed', ground: 'time-over', by: 'clock' });
    expect((await extended.types()).at(-1)).toBe('MediationExtended');
  });
});

describe('acceptance 16: an appraisal of 20 working days in a medical case', () => {
  it('moves its last day by 20', async () => {
    await on('2026-03-02');
    const life = await inTownship('people-medical', { category: 'medical' });
    const dueOf = async () => {
      const { body } = await service.as('auditor').get(`/grievances/${life.id}/state`);
      return (body.clocks as { code: string; due: string }[]).find(({ code }) => code === 'PM-MEDICAL')?.due;
    };
    expect(await dueOf()).toBe('2026-04-14');
    await on('2026-03-05');
    await life.does('mediator-township', 'mediation-pauses', { reason: '委托医疗损害鉴定' });
    await on('2026-04-02');
    await life.does('mediator-township', 'mediation-resumptions');
    expect(await lastData(life)).toMatchObject({ days: 20, due: '2026-05-14' });
    expect(await dueOf()).toBe('2026-05-14');
  });
});

describe('acceptance 17: a consumer case', () => {
  it('counts 45 working days across a holiday week, a make-up Sunday and a make-up Saturday', async () => {
    await on('2026-09-14');
    const life = await accept(service, { said: { category: 'consumer' } });
    await mediate(life, atTheMarketBureau('administrative-consumer'), 'handler');
    expect(await lastData(life)).toMatchObject({ due: '2026-11-20' });
  });
});

describe('acceptance 18 (in part): settling for somebody without their consent', () => {
  it('is refused: nobody signs for another, and nothing takes effect before everybody signed', async () => {
    await on('2026-03-02');
    const counterparties = [{ name: '钱某' }, { name: '孙某' }];
    const life = await delegate(service, { said: { counterparties }, to: 'village-committee', signs: 'mediator' });
    await consentTo(life, inTheVillage);
    await life.isRefused('mediator', 'mediator-designations', { mediator: 'mediator' }, 'consent-missing');
    const consent = { party: 'counterparty-2', answer: 'consented', rightsExplained: true };
    await life.does('mediator', 'consents', consent);
    await life.does('mediator', 'mediator-designations', { mediator: 'mediator' });
    await life.does('mediator', 'designation-answers', { answer: 'confirmed' });
    await life.does('mediator', 'mediations');
    await life.does('mediator', 'party-identifications', {
      ...{ party: 'counterparty-1', account: 'counterparty', means: '现场核验' },
    });
    await life.does('mediator', 'mediation-outcomes', settled('written', '2026-03-20'));
    for (const party of ['petitioner', 'counterparty-1']) await life.does('mediator', 'signatures', { party });
    await life.does('mediator', 'countersignatures', { seal: 'village-committee' });
    await life.isRefused('counterparty', 'signatures', { party: 'counterparty-2' }, 'not-your-word');
    const performance = { obligation: 1, proof: '现场照片', at: '2026-03-02' };
    await life.isRefused('mediator', 'performances', performance, 'agreement-not-in-effect');
    await life.does('mediator', 'signatures', { party: 'counterparty-2' });
    expect((await life.types()).at(-1)).toBe('AgreementTookEffect');
  });
});

describe('a dispute', () => {
  it('is consented to without being opened until a mediator confirms', async () => {
    await on('2026-03-02');
    const life = await delegate(service, { to: 'village-committee', signs: 'mediator' });
    await consentTo(life, inTheVillage);
    await life.isRefused('mediator', 'mediations', {}, 'mediator-not-confirmed');
  });
});
