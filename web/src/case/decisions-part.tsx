import { Button, Drawer } from 'antd';
import { useMemo, useState } from 'react';
import { type About, AboutContext } from '../forms/about';
import { type DecisionRoute, routesFor } from '../forms/document';
import { useInterface } from '../forms/use-interface';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { nameOf } from '../words/names';
import { refusalIn } from '../words/spoken';
import { caseWords } from './case.words';
import { Decide } from './decide';
import { Part } from './part';
import { type CaseDetails, type HistoryItem, useHistory } from './read-case';
import { useSaid } from './said';

/** Exactly what the asking person may decide now, and folded below why not the rest. */
export const DecisionsPart = ({ of }: { readonly of: CaseDetails }) => {
  const say = useWords(caseWords);
  const { language } = useSaid();
  const [opened, setOpened] = useState<DecisionRoute>();
  const [made, setMade] = useState<string>();
  const names = ({ decisions }: DecisionRoute) =>
    decisions.map((each) => nameOf('decisions', each, language)).join(' / ');
  const { data: history = [] } = useHistory(of.id);
  const about = useMemo(() => aboutOf(of, history), [of, history]);
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
            <Drawer
              title={opened && names(opened)}
              open={opened !== undefined}
              onClose={close}
              size="min(100vw, 38rem)"
              mask={false}
              focusable={{ trap: true }}
              destroyOnHidden
            >
              <AboutContext value={about}>
                {opened && <Decide {...{ of, document, done, route: opened, cancel: close }} />}
              </AboutContext>
            </Drawer>
          </>
        )}
      </Shown>
      <NotAllowed of={of} />
    </Part>
  );
};

const aboutOf = (of: CaseDetails, history: readonly HistoryItem[]): About => ({
  id: of.id,
  parties: of.parties,
  obligations: of.agreement?.terms ?? [],
  orders: of.supervisions,
  mandates: of.mandates,
  people: [...new Set(history.flatMap(({ by }) => by ?? []))].filter((by) => by !== 'clock'),
});

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

const NotAllowed = ({ of: { notAllowed } }: { readonly of: CaseDetails }) => {
  const say = useWords(caseWords);
  const { language } = useSaid();
  if (notAllowed.length === 0) return null;
  return (
    <details className="case-not-allowed">
      <summary>{say.notAllowed(String(notAllowed.length))}</summary>
      <ul>
        {notAllowed.map(({ decision, detail }) => (
          <li key={decision}>
            <strong>{nameOf('decisions', decision, language)}</strong> {refusalIn(detail, language)}
          </li>
        ))}
      </ul>
    </details>
  );
};
