import { useWords } from '../language';
import { CaseList } from './case-lists';
import { Orders } from './orders';
import { supervisionWords } from './supervision.words';

const invariants = ['without-owner', 'without-clock', 'without-reply'] as const;

/** What a supervisor watches: lists that must be empty, clocks running out, contested delegations, orders and replies. */
export const SupervisionScreen = () => {
  const say = useWords(supervisionWords);
  return (
    <>
      <h1>{say.title}</h1>
      <Orders />
      <CaseList title={say.red} path="/api/grievances" said={{ clock: 'red', sort: 'due' }} />
      <CaseList title={say.amber} path="/api/grievances" said={{ clock: 'amber', sort: 'due' }} />
      <CaseList title={say.contested} path="/api/grievances" said={{ status: 'contested', sort: 'due' }} />
      {invariants.map((name) => (
        <CaseList key={name} title={say[name]} path={`/api/invariants/${name}`} empty={say.healthy} />
      ))}
    </>
  );
};
