import { chinese, listed, partiesInChinese } from './chinese';
import { initial } from './grievance';
import { inStatus } from './guards';

describe('a refusal in Chinese', () => {
  it('names states in the field’s own words', () =>
    expect(inStatus('received', 'delegated')({ ...initial, status: 'in-handling' }, {} as never)).toMatchObject({
      code: 'not-received-or-delegated',
      sentence: { zh: '该事项须处于以下状态：已登记、已交办；当前为办理中。' },
    }));

  it('names parties as people do', () =>
    expect(partiesInChinese(['petitioner', 'counterparty-2'])).toBe('信访人、对方当事人2'));

  it('says that there is none', () => expect([listed(chinese.tier, []), partiesInChinese([])]).toEqual(['无', '无']));
});
