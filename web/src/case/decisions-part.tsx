import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useMembersSaid } from '../collective/members-said';
import { type About, AboutContext } from '../forms/about';
import { type DecisionRoute, routesFor } from '../forms/document';
import { useInterface } from '../forms/use-interface';
import { SideForm } from '../frame/side-form';
import { Shown } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { nameOf } from '../words/names';
import { caseWords } from './case.words';
import type { Happened } from './conflict';
import { type Decidable, Decide } from './decide';
import { Part } from './part';
import { type CaseDetails, type HistoryItem, useHistory } from './read-case';

/** What a form knows of a case. */
const aboutOf = (of: CaseDetails, history: readonly HistoryItem[]): About => ({
  id: of.id,
  parties: of.parties,
  obligations: of.agreement?.terms ?? [],
  orders: of.supervisions,
  mandates: of.mandates,
  people: [...new Set(history.flatMap(({ by }) => by ?? []))].filter((by) => by !== 'clock'),
});

/** What may be decided on a case now. */
export const CaseDecisions = ({ of }: { readonly of: CaseDetails }) => {
  const happened = useHistory(of.id);
  const about = useMemo(() => aboutOf(of, happened.data ?? []), [of, happened.data]);
  return <DecisionsPart kind="case" of={of} happened={happened} about={() => about} />;
};

interface Props {
  readonly kind: 'case' | 'collective';
  readonly of: Decidable;
  readonly happened: Happened;
  /** What the forms of a route know of the case or the group. */
  readonly about: (route: DecisionRoute) => About;
}

/** Exactly what the asking person may decide now, and folded below why not the rest. */
export const DecisionsPart = ({ kind, of, happened, about }: Props) => {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const [opened, setOpened] = useState<DecisionRoute>();
  const [made, setMade] = useState<string>();
  const names = ({ decisions }: DecisionRoute) =>
    decisions.map((each) => nameOf('decisions', each, language)).join(' / ');
  const close = () => setOpened(undefined);
  const done = () => {
    setMade(opened && names(opened));
    close();
  };
  return (
    <Part title={say.decisions}>
      <p role="status">{made && say.done(made)}</p>
      <Shown of={useInterface()}>
        {(document) => (
          <>
            <Buttons routes={routesFor(document, of.allowed)} names={names} open={setOpened} />
            <SideForm title={opened && names(opened)} open={opened !== undefined} close={close}>
              {opened && (
                <AboutContext value={about(opened)}>
                  <Decide {...{ kind, of, happened, document, done, route: opened, cancel: close }} />
                </AboutContext>
              )}
            </SideForm>
          </>
        )}
      </Shown>
      <NotAllowed of={of} />
    </Part>
  );
};

interface Offered {
  readonly routes: readonly DecisionRoute[];
  readonly names: (route: DecisionRoute) => string;
  readonly open: (route: DecisionRoute) => void;
}

const Buttons = ({ routes, names, open }: Offered) => {
  const { noDecisions } = useWords(caseWords);
  if (routes.length === 0) return <p>{noDecisions}</p>;
  return (
    <div className="case-buttons">
      {routes.map((route) => (
        <Button key={route.path} data-decision={route.decisions[0]} onClick={() => open(route)}>
          {names(route)}
        </Button>
      ))}
    </div>
  );
};

const NotAllowed = ({ of: { notAllowed } }: { readonly of: Decidable }) => {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const { refusalSaid } = useMembersSaid();
  if (notAllowed.length === 0) return null;
  return (
    <details className="case-not-allowed">
      <summary>{say.notAllowed(String(notAllowed.length))}</summary>
      <ul>
        {notAllowed.map(({ decision, detail }) => (
          <li key={decision}>
            <strong>{nameOf('decisions', decision, language)}</strong> {refusalSaid(detail)}
          </li>
        ))}
      </ul>
    </details>
  );
};
