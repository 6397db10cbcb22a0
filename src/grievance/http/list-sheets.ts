import type { MediationAttempt } from '../../../projections/mediation-worklist/mediation-worklist.table';
import type { SupervisionBoardRow } from '../../../projections/supervision/supervision.table';
import { column, type Sheet } from '../../http/sheet';
import type { GrievanceItem } from './find-grievances';

/** The worklist as a table. */
export const grievancesSheet: Sheet<GrievanceItem> = {
  name: 'grievances',
  columns: [
    column('number', 'Number', '编号'),
    column('title', 'Title', '标题'),
    column('kind', 'Kind', '类型'),
    column('category', 'Category', '类别'),
    column('channel', 'Channel', '渠道'),
    column('region', 'Region', '地区'),
    column('status', 'Status', '状态'),
    column('phase', 'Phase', '阶段'),
    column('tier', 'Tier', '调解层级'),
    column('unit', 'Answerable unit', '责任单位'),
    column('mediator', 'Mediator', '调解员'),
    column('urgency', 'Urgency', '紧急程度'),
    column('tempo', 'Tempo', '快缓动静'),
    column('headcount', 'People', '人数'),
    column('receivedAt', 'Received', '登记时间'),
    column('delegatedAt', 'Delegated', '转送、交办时间'),
    column('acceptedAt', 'Accepted', '受理时间'),
    column('resolvedAt', 'Resolved', '解决时间'),
    column('closedAt', 'Closed', '归档时间'),
    column('nextDue', 'Next due', '最近期限'),
    column('id', 'Id', '标识'),
  ],
};

/** The mediation worklist as a table. */
export const mediationsSheet: Sheet<MediationAttempt> = {
  name: 'mediations',
  columns: [
    column('number', 'Number', '编号'),
    column('title', 'Title', '标题'),
    column('attempt', 'Attempt', '第几次调解'),
    column('tier', 'Tier', '调解层级'),
    column('profile', 'Profile', '调解类型'),
    column('unit', 'Mediating unit', '调解单位'),
    column('mediator', 'Mediator', '调解员'),
    column('state', 'State', '进展'),
    column('category', 'Category', '类别'),
    column('region', 'Region', '地区'),
    column('proposedAt', 'Proposed', '提出时间'),
    column('openedAt', 'Opened', '开始时间'),
    column('due', 'Due', '期限'),
    column('sessions', 'Sessions', '会谈次数'),
    column('outcome', 'Outcome', '结果'),
    column('ground', 'Ground', '终止原因'),
    column('endedAt', 'Ended', '终止时间'),
    column('grievance', 'Id', '标识'),
  ],
};

/** What the supervision board shows of an order: overdue while a reply is owed and its day is over. */
export type SupervisionItem = SupervisionBoardRow & { readonly overdue: boolean };

/** The supervision board as a table. */
export const supervisionsSheet: Sheet<SupervisionItem> = {
  name: 'supervisions',
  columns: [
    column('number', 'Number', '编号'),
    column('order', 'Order', '督办序号'),
    column('from', 'Supervising unit', '督办单位'),
    column('unit', 'Supervised unit', '被督办单位'),
    column('ground', 'Ground', '督办事由'),
    column('state', 'State', '进展'),
    column('due', 'Due', '期限'),
    column('overdue', 'Overdue', '是否逾期'),
    column('orderedAt', 'Ordered', '督办时间'),
    column('repliedAt', 'Replied', '回复时间'),
    column('returns', 'Returned', '退回次数'),
    column('escalations', 'Escalated', '升级次数'),
    column('reminders', 'Reminded', '催办次数'),
    column('sponsor', 'Sponsor', '包案领导'),
    column('category', 'Category', '类别'),
    column('region', 'Region', '地区'),
    column('grievance', 'Id', '标识'),
  ],
};
