import '../case/case.css';
import { Link, useParams } from 'react-router';
import { Pairs } from '../case/pairs';
import { Part } from '../case/part';
import { Events } from '../case/timeline';
import { Shown } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { useRegionName } from '../regions/regions';
import { useHasRole } from '../sign-in/session';
import { valueName } from '../words/names';
import { caseNumber, momentOf } from '../words/spoken';
import { collectiveWords } from './collective.words';
import { GroupDecisions } from './group-decisions';
import { Members } from './members';
import { MemberNames } from './members-said';
import { type CollectiveDetails, useCollective, useCollectiveHistory } from './read-collective';
import { Settlements } from './settlements';

/** Who reads the register of groups. */
const watchers = ['registrar', 'station-worker', 'router', 'supervisor', 'auditor'];
const examiners = ['router', 'clerk', 'handler', 'head', 'mediator', 'court-liaison', 'supervisor', 'auditor'];

/** One group: its matter, its cases, its people and who represents them, what was settled and what happened (XF 20). */
export const CollectiveScreen = () => {
  const { id = '' } = useParams();
  const reads = useHasRole('registrar', 'station-worker', ...examiners);
  return (
    <Shown of={useCollective(id)}>
      {(of) => (
        <MemberNames value={namesIn(of)}>
          <div className="case">
            <Header of={of} />
            <aside>
              <GroupDecisions key={id} of={of} reads={reads} />
            </aside>
            <div className="case-body">
              <Members of={of} />
              <Settlements of={of} />
              {reads && <History id={id} />}
            </div>
          </div>
        </MemberNames>
      )}
    </Shown>
  );
};

const namesIn = ({ members }: CollectiveDetails): ReadonlyMap<string, string> =>
  new Map(members.flatMap(({ member, name, erased }) => (name && !erased ? [[member, name] as const] : [])));

const Header = ({ of }: { readonly of: CollectiveDetails }) => {
  const say = useWords(collectiveWords);
  const { language } = useLanguage();
  const regionName = useRegionName();
  const watches = useHasRole(...watchers);
  const { value: most, basis, articleZh } = of.mostRepresentatives;
  const named = of.representatives.length;
  return (
    <header className="case-header">
      {watches && <Link to="/registers/collectives">{say.back}</Link>}
      <h1>
        {of.matter} <small>{say.subtitle}</small>
      </h1>
      <Pairs
        of={[
          [say.category, valueName('category', of.category, language)],
          [say.region, regionName(of.region)],
          [say.founded, momentOf(of.foundedAt)],
          [say.headcount, say.people(of.headcount)],
          [say.present, say.people(of.members.filter(({ left }) => !left).length)],
          [
            say.represented,
            most === null ? say.noLimit(named) : say.most(named, most, language === 'zh' ? articleZh : basis),
          ],
          [say.cases, <Cases key="cases" of={of.grievances} />],
        ]}
      />
    </header>
  );
};

const Cases = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((each) => (
      <span key={each}>
        <Link to={`/cases/${each}`}>{caseNumber(each)}</Link>{' '}
      </span>
    ))}
  </>
);

const History = ({ id }: { readonly id: string }) => {
  const { timeline } = useWords(collectiveWords);
  return (
    <Part title={timeline}>
      <Shown of={useCollectiveHistory(id, true)}>{(items) => <Events of={items.toReversed()} />}</Shown>
    </Part>
  );
};
