import type { CollectiveEvent } from '../../collective/domain/events';
import { type RecordGroupStep, recordGroupStep } from '../domain/decisions/group/record-group-step';
import type { FollowElsewhere } from './policy';

const toldTo = (grievance: string, wish: RecordGroupStep) => ({ grievance, wish });

const stepOf = ({ type, data }: CollectiveEvent, collective: string) => {
  switch (type) {
    case 'GrievanceGrouped':
      return toldTo(data.grievance, { collective, step: 'grouped' });
    case 'MemberJoined':
      return toldTo(data.grievance, { collective, step: 'joined', member: data.member });
    case 'MemberLeft':
      return toldTo(data.grievance, { collective, step: 'left', member: data.member });
    case 'MembersSettled': {
      const { grievance, settlement, members } = data;
      return toldTo(grievance, { collective, step: 'settled', settlement, members });
    }
    default:
      return undefined;
  }
};

/** A case takes down what happens in its group as soon as it has happened: who stands behind it, who settled (XF 20(3)). */
export const followGroups: FollowElsewhere<CollectiveEvent> = {
  name: 'follow-groups',
  decision: recordGroupStep,
  of: stepOf,
};
