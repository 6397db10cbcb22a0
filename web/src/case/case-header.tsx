import { Tag } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language';
import { nameOf, valueName } from '../words/names';
import { momentOf } from '../words/spoken';
import { caseWords } from './case.words';
import { running } from './clocks-part';
import { Pairs } from './pairs';
import { type CaseDetails, useClocks } from './read-case';
import { useSaid } from './said';

/** What case this is, how it stands, who answers for it, and what is due next. */
export const CaseHeader = ({ of }: { readonly of: CaseDetails }) => {
  const say = useWords(caseWords);
  const { unitName, language } = useSaid();
  const { id, number, title, status, kind, tier, urgency, category, owner, nextDue, receivedAt, revision, group } = of;
  return (
    <header className="case-header">
      <Link to="/cases">{say.back}</Link> · <Link to={`/cases/${id}/replay`}>{say.replay}</Link>
      <h1>
        {title} <small>{number}</small>
      </h1>
      <p className="case-tags">
        <Tag color="blue">{nameOf('statuses', status, language)}</Tag>
        <Tag>{valueName('category', category, language)}</Tag>
        {kind && <Tag>{valueName('kind', kind, language)}</Tag>}
        {tier && <Tag>{valueName('tier', tier, language)}</Tag>}
        {urgency && urgency !== 'normal' && <Tag color="red">{valueName('urgency', urgency, language)}</Tag>}
        <span className="case-revision">{say.revision(String(revision))}</span>
      </p>
      <Pairs
        of={[
          [say.owner, unitName(owner)],
          [say.nextDue, nextDue ?? <SoftDue id={id} />],
          [say.received, momentOf(receivedAt)],
          [
            say.group,
            group && (
              <Link to={`/collectives/${group.collective}`}>{say.groupOpen(group.members, group.unsettled)}</Link>
            ),
          ],
        ]}
      />
    </header>
  );
};

/** Where no statute sets a limit, the length that is usual: it warns and binds nobody. */
const SoftDue = ({ id }: { readonly id: string }) => {
  const say = useWords(caseWords);
  const { language } = useSaid();
  const soft = (useClocks(id).data?.items ?? []).filter((clock) => clock.kind === 'soft' && running(clock));
  const first = soft.toSorted((one, other) => one.due.localeCompare(other.due))[0];
  return first ? say.softDue(first.due, first.title[language]) : say.noneDue;
};
