import type { CollectiveEvent } from '../../src/collective/domain/events';
import { plain } from '../runner/plain';
import { projection } from '../runner/projection';
import { GroupMember } from './group-members.table';

/** Whoever left stands behind the case no more; of whoever was erased nothing is kept: neither is compared with anybody. */
const unnamed = (row: GroupMember): GroupMember => ({ ...row, idNumber: null, account: null, name: null, phone: null });

/** Every member of every group with what is compared between people: joint signers count as who brought the matter (XF 20(3)). */
export const groupMembers = projection<CollectiveEvent, GroupMember>({
  name: 'group-members.v1',
  category: 'collective',
  personal: true,
  table: GroupMember,
  key: ({ data }, { streamId }) => `${streamId} ${'member' in data ? data.member : ''}`,
  create: {
    MemberJoined: ({ member, grievance, idNumber, account, name, phone }, { streamId }) => ({
      ...{ id: `${streamId} ${member}`, grievance, idNumber: plain(idNumber), account: plain(account) },
      ...{ name: plain(name), phone: plain(phone) },
    }),
  },
  apply: { MemberLeft: unnamed, MemberErased: unnamed },
});
