import { refuse } from '../kernel/refusal';
import { readOrganization } from '../organization/read-organization';
import { named } from './named';

const organization = readOrganization(undefined);
const said = (zh: string) => named(refuse('a-code', 'Only county-court may do this.', zh), organization).sentence;

describe('a refusal', () => {
  it('says units and regions by name in Chinese, and leaves the English sentence as it is', () =>
    expect(said('仅 county-petition-office、county-court 可以办理。')).toEqual({
      en: 'Only county-court may do this.',
      zh: '仅东湖县信访局、东湖县人民法院可以办理。',
    }));

  it('leaves days, numbers and what names no unit as they are', () => {
    const sentence = '第 12 名成员于 2026-03-02 由 supervisor 办理，事项 7f3k2m9xa4bq 属 county-court-x。';
    expect(said(sentence).zh).toBe(sentence);
  });

  it('names regions, too', () =>
    expect(said('地区 990100 没有信访部门。').zh).toMatch(/^地区\p{Script=Han}+没有信访部门。$/u));
});
