import type { Names } from '../words/words';

/** What an entry of a ledger counts. */
export const measureNames: Names = {
  phase: ['进入阶段', 'came into the phase'],
  status: ['登记在案', 'filed'],
  'attempt-days': ['调解用时（天）', 'days of mediation'],
  proposed: ['提议调解', 'proposed'],
  consented: ['各方同意', 'consented'],
  opened: ['开始调解', 'opened'],
  settled: ['达成协议', 'settled'],
  'partly-settled': ['部分达成', 'partly settled'],
  failed: ['未达成', 'failed'],
  escalated: ['转入其他层级', 'escalated'],
  'agreement-in-force': ['协议生效', 'agreement in force'],
  performed: ['履行完毕', 'performed'],
  breached: ['违约', 'breached'],
  confirmed: ['司法确认', 'confirmed'],
  resolved: ['已解决', 'resolved'],
  invited: ['邀请评价', 'invited'],
  rated: ['已评价', 'rated'],
  answered: ['邀请获评价', 'answered'],
  lapsed: ['逾期未评', 'lapsed'],
  satisfied: ['满意', 'satisfied'],
  'basically-satisfied': ['基本满意', 'basically satisfied'],
  dissatisfied: ['不满意', 'dissatisfied'],
};
