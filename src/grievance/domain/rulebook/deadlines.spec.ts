import { nationalDeadlines } from './deadlines';

const all = Object.entries(nationalDeadlines);
const citizens = ['petitioner', 'parties', 'third-party'];

describe('the deadline table', () => {
  it('keeps every rule under its own code', () => {
    for (const [code, rule] of all) expect(rule.code).toBe(code);
  });

  it('cites the source of every rule in both languages', () => {
    for (const [, { basis, articleZh, title }] of all) {
      expect(basis).not.toBe('');
      expect(articleZh).toMatch(/\p{Script=Han}/u);
      expect(title.zh).toMatch(/^\P{Script=Latin}+$/u);
      expect(title.en).not.toBe('');
    }
  });

  it('rolls over a rest day exactly where a citizen has a right', () => {
    for (const [, rule] of all) {
      const rolls = 'rollsOver' in rule && rule.rollsOver === true;
      expect({ code: rule.code, rolls }).toEqual({
        code: rule.code,
        rolls: rule.kind === 'right' && citizens.includes(rule.bearer),
      });
    }
  });

  it('leaves open only what an assigner or a mediation profile sets', () =>
    expect(all.filter(([, rule]) => 'setBy' in rule).map(([code]) => code)).toEqual(['XF-REPORT', 'AM-PROFILE']));

  it('lets the head of the body extend handling once, by 30 days at most (XF 34)', () =>
    expect(nationalDeadlines['XF-HANDLE'].extension).toEqual({ max: 30, times: 1, by: 'head-of-body' }));

  it('stops for a hearing only in the final review (XF 36(2))', () =>
    expect(all.filter(([, { pausedBy }]) => pausedBy === 'hearing').map(([code]) => code)).toEqual(['XF-FINAL-DEC']));

  it('holds the figures of the law', () =>
    expect(
      Object.fromEntries(
        all.flatMap(([code, rule]) => ('count' in rule ? [[code, `${rule.count} ${rule.unit}`]] : [])),
      ),
    ).toEqual({
      'XF-TRANSFER': '15 calendar-days',
      'XF-NOTIFY-DIRECT': '15 calendar-days',
      'XF-NOTIFY-REFERRED': '15 calendar-days',
      'XF-CONTEST': '5 working-days',
      'XF-HANDLE': '60 calendar-days',
      'XF-REVIEW-REQ': '30 calendar-days',
      'XF-REVIEW-DEC': '30 calendar-days',
      'XF-FINAL-REQ': '30 calendar-days',
      'XF-FINAL-DEC': '30 calendar-days',
      'PROXY-FEEDBACK': '15 calendar-days',
      'SIMPLE-ACCEPT': '3 working-days',
      'SIMPLE-HANDLE': '10 working-days',
      'SIMPLE-FORWARD': '1 working-days',
      'PM-SOFT': '30 calendar-days',
      'PM-MEDICAL': '30 working-days',
      'JM-ASSIGNED': '30 calendar-days',
      'JM-ENTRUSTED-ORD': '15 calendar-days',
      'JM-ENTRUSTED-SIMPLE': '7 calendar-days',
      'JM-MEDIATOR-CONFIRM': '3 working-days',
      'COURT-FILE': '7 calendar-days',
      'JC-APPLY': '30 calendar-days',
      'JC-ACCEPT': '3 calendar-days',
      'JC-DECIDE-PMC': '15 calendar-days',
      'JC-DECIDE': '30 calendar-days',
      'JC-OBJECT-PARTY': '15 calendar-days',
      'JC-OBJECT-THIRD': '6 months',
      ENFORCE: '2 years',
      'ADM-RECONSIDER': '60 calendar-days',
      'ADM-SUIT': '6 months',
      'ADM-DUTY': '2 months',
      'LABOUR-ARBITRATION': '1 years',
      'CIVIL-LIMITATION': '3 years',
      'FOLLOW-UP': '30 calendar-days',
      'EVAL-WINDOW': '30 calendar-days',
    }));
});
