import { amended } from './amended';
import { nationalRulebook } from './national-rulebook';
import type { Rulebook } from './rulebook';

const zhejiangText = { basis: 'ZJ 2016', articleZh: '浙江省信访条例（2016年）', status: 'local' } as const;
const shenzhenText = {
  basis: 'SZ 25',
  articleZh: '深圳经济特区矛盾纠纷多元化解条例第二十五条',
  status: 'local',
} as const;
const shenzhenPeoples = { soft: false, extension: 'parties-agree', basis: 'SZ 25' } as const;
const firstStep = { ...zhejiangText, count: 5, unit: 'working-days' } as const;

/**
 * Rules of places, each a few figures away from the national ones (law §11). Texts older than 2022 may be out of force:
 * a place that knows better publishes an edition of its own.
 */
export const localRulebooks: readonly Rulebook[] = [
  amended(
    nationalRulebook,
    {
      version: 'cn-zhejiang-2016.1',
      title: { en: 'Zhejiang', zh: '浙江省' },
      scope: { regions: ['33'], channels: [] },
      inForceFrom: '2022-05-01',
    },
    {
      deadlines: {
        'XF-TRANSFER': firstStep,
        'XF-NOTIFY-DIRECT': firstStep,
        'XF-NOTIFY-REFERRED': firstStep,
        'XF-HANDLE': { ...zhejiangText, count: 30, extension: { max: 60, times: 1, by: 'head-of-body' } },
      },
      thresholds: {
        'small-group-headcount': { ...zhejiangText, basis: 'ZJ 15', articleZh: '浙江省信访条例第十五条', value: 10 },
        'small-group-representatives': {
          ...zhejiangText,
          basis: 'ZJ 15',
          articleZh: '浙江省信访条例第十五条',
          value: 3,
        },
      },
      conclusion: {
        agreement: 'performed',
        basis: 'ZJ 25',
        articleZh: '浙江省信访条例第二十五条',
        status: 'local',
        title: { en: 'An agreement concludes the handling once it is performed', zh: '调解协议履行完毕方为办结' },
      },
    },
  ),
  amended(
    nationalRulebook,
    {
      version: 'cn-shandong-2015.1',
      title: { en: 'Shandong', zh: '山东省' },
      scope: { regions: ['37'], channels: [] },
      inForceFrom: '2022-05-01',
    },
    {
      thresholds: {
        'review-acceptance-working-days': {
          value: 3,
          basis: 'SD 43',
          articleZh: '山东省信访条例第四十三条',
          status: 'local',
        },
        agents: { value: 2, basis: 'SD 28', articleZh: '山东省信访条例第二十八条', status: 'local' },
      },
      conclusion: { basis: 'SD 46', articleZh: '山东省信访条例第四十六条', status: 'local' },
    },
  ),
  amended(
    nationalRulebook,
    {
      version: 'cn-shenzhen-2022.1',
      title: { en: 'Shenzhen', zh: '深圳经济特区' },
      scope: { regions: ['4403'], channels: [] },
      inForceFrom: '2022-05-01',
    },
    {
      deadlines: { 'PM-SOFT': { ...shenzhenText, kind: 'duty' } },
      profiles: { 'people-village': shenzhenPeoples, 'people-township': shenzhenPeoples },
    },
  ),
  amended(
    nationalRulebook,
    {
      version: 'cn-jinan-hotline-2018.1',
      title: { en: 'Jinan, hotline 12345', zh: '济南市12345市民服务热线' },
      scope: { regions: ['3701'], channels: ['hotline'] },
      inForceFrom: '2022-05-01',
    },
    {
      deadlines: {
        'XF-HANDLE': {
          count: 5,
          unit: 'working-days',
          basis: 'JN 2018',
          articleZh: '济南市12345市民服务热线条例（2018年）',
          status: 'local',
        },
      },
    },
  ),
];
