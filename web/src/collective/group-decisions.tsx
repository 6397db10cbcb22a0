import { DecisionsPart } from '../case/decisions-part';
import type { About } from '../forms/about';
import type { DecisionRoute } from '../forms/document';
import { caseNumber } from '../words/spoken';
import { type CollectiveDetails, useCollectiveHistory } from './read-collective';

const ownWord = ['LeaveCollective', 'AnswerSettlement'];

/** What the forms of a route know of a group: whom it may be about, and which cases. */
const aboutOf = (of: CollectiveDetails, { decisions: [decision = ''] }: DecisionRoute): About => {
  const here = of.members.filter(({ left, erased }) => !left && !erased);
  const own = of.you && ownWord.includes(decision) ? here.filter(({ member }) => member === of.you) : here;
  return {
    ...{ parties: [], obligations: [], orders: [], mandates: [], people: [] },
    ...(of.grievances[0] && { id: of.grievances[0] }),
    members: decision === 'EraseMember' ? of.members.filter(({ erased }) => !erased) : own,
    settlements: of.settlements,
    cases: decision === 'GroupGrievance' ? undefined : of.grievances.map((id) => ({ id, number: caseNumber(id) })),
  };
};

/** What may be decided in a group now. */
export const GroupDecisions = ({ of, reads }: { readonly of: CollectiveDetails; readonly reads: boolean }) => {
  const happened = useCollectiveHistory(of.id, reads);
  return (
    <DecisionsPart
      {...{ kind: 'collective', of, happened: reads ? happened : undefined, about: (route) => aboutOf(of, route) }}
    />
  );
};
