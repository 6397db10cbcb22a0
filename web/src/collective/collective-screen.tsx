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
import { momentOf } from '../words/spoken';
import { collectiveWords } from './collective.words';
import { Members } from './members';
import { type CollectiveDetails, numberOf, useCollective, useCollectiveHistory } from './read-collective';
import { Settlements } from './settlements';

const examiners = ['router', 'clerk', 'handler', 'head', 'mediator', 'court-liaison', 'supervisor', 'auditor'];

/** One group: its matter, its cases, its people and who represents them, what was settled and what happened (XF 20). */
export const CollectiveScreen = () => {
  const { id = '' } = useParams();
  return (
    <Shown of={useCollective(id)}>
      {(of) => (
        <div className="case-body">
          <Header of={of} />
          <Members of={of} />
          <Settlements of={of} />
          <History id={id} />
        </div>
      )}
    </Shown>
  );
};

const Header = ({ of }: { readonly of: CollectiveDetails }) => {
  const say = useWords(collectiveWords);
  const { language } = useLanguage();
  const regionName = useRegionName();
  const { value: most, basis } = of.mostRepresentatives;
  const named = of.representatives.length;
  return (
    <header className="case-header">
      <Link to="/registers/collectives">{say.back}</Link>
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
          [say.represented, most === null ? say.noLimit(named) : say.most(named, most, basis)],
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
        <Link to={`/cases/${each}`}>{numberOf(each)}</Link>{' '}
      </span>
    ))}
  </>
);

const History = ({ id }: { readonly id: string }) => {
  const { timeline } = useWords(collectiveWords);
  const reads = useHasRole('registrar', 'station-worker', ...examiners);
  const history = useCollectiveHistory(id, reads);
  if (!reads) return null;
  return (
    <Part title={timeline}>
      <Shown of={history}>
        {({ items }) => <Events of={items.map((each) => ({ ...each, basis: null })).toReversed()} />}
      </Shown>
    </Part>
  );
};
