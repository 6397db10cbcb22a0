import type { Names } from './words';

/**
 * What grievances are about, as people choose it when they file. Categories are a register of each place: the list
 * offers the usual ones, staff correct them when screening, and a code of the place's own is shown as it is.
 */
export const categories: Names = {
  neighbour: ['邻里纠纷', 'Neighbours'],
  family: ['婚姻家庭', 'Marriage and family'],
  housing: ['住房与物业', 'Housing and property management'],
  land: ['农村土地', 'Rural land'],
  'land-expropriation': ['征地拆迁', 'Land expropriation and resettlement'],
  labour: ['劳动工资与社会保险', 'Labour, wages and social insurance'],
  consumer: ['消费维权', 'Consumer rights'],
  medical: ['医疗纠纷', 'Medical care'],
  traffic: ['道路交通', 'Road traffic'],
  environment: ['生态环境与噪声', 'Environment and noise'],
  education: ['教育', 'Education'],
  'public-works': ['市政设施与公共服务', 'Public works and services'],
  'village-affairs': ['村务管理', 'Village affairs'],
  discipline: ['干部作风与违纪', 'Conduct of officials'],
  other: ['其他', 'Something else'],
};
