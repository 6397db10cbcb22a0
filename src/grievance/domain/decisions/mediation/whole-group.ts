import { membersSaid } from '../../../../kernel/members-said';
import { type Refusal, refuse } from '../../../../kernel/refusal';
import type { Grievance } from '../../grievance';
import { unsettledOf } from '../../group';

/** A matter of several people is wholly settled once a settlement binds every one of them (XF 20(3), 33; MKT 11). */
export const wholeGroupSettled = ({ group }: Grievance): Refusal | undefined => {
  const unsettled = unsettledOf(group);
  const { en, zh } = membersSaid(unsettled);
  return unsettled.length === 0
    ? undefined
    : refuse(
        'members-not-settled',
        `The group ${group?.collective} has not settled as a whole (open: ${en}): members settle one by one, so the matter is settled in part only (XF 20(3), 33; MKT 11).`,
        `群体 ${group?.collective} 的${zh}尚未和解：成员各自和解，本事项只能部分达成调解（信访工作条例第二十条第三款、第三十三条；市场监督管理投诉举报处理暂行办法第十一条）。`,
      );
};
