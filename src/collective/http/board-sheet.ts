import type { CollectiveRow } from '../../../projections/collectives/collectives.table';
import { column, type Sheet } from '../../http/sheet';

/** What the board shows of a group: how many they are, and none of them by number or name. */
export type BoardItem = Omit<CollectiveRow, 'members' | 'departed' | 'settled' | 'regionPath'>;

/** The board of groups as a table. */
export const collectivesSheet: Sheet<BoardItem> = {
  name: 'collectives',
  columns: [
    column('matter', 'Matter', '共同事项'),
    column('category', 'Category', '类别'),
    column('region', 'Region', '地区'),
    column('foundedAt', 'Founded', '成立时间'),
    column('cases', 'Cases', '事项数'),
    column('headcount', 'Filed for', '登记人数'),
    column('people', 'Members', '成员数'),
    column('unsettled', 'Not settled', '未和解人数'),
    { heading: { en: 'Representatives', zh: '代表人数' }, cell: ({ representatives }) => representatives.length },
    column('settlements', 'Settlements', '和解方案数'),
    column('id', 'Id', '标识'),
  ],
};
