import '../dashboard/dashboard.css';
import { Link, useParams } from 'react-router';
import type { FigureDefinition } from '../../../src/figures/figure-definitions';
import type { Receipt } from '../../../src/figures/figure-entries';
import { AsOf } from '../dashboard/as-of';
import { useAsked } from '../dashboard/asked';
import { KeyNumbers } from '../dashboard/key-numbers';
import { percent } from '../dashboard/rate';
import { Shown } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { useHasRole } from '../sign-in/session';
import { FigureEvents } from './figure-events';
import { FigureFilters } from './figure-filters';
import { figuresWords } from './figures.words';
import { narrowingsOf, useFigures, useReceipt } from './read-figures';

/** One figure: what it counts, its number for any period, place and past day, its receipt, and the events it rests on. */
export const FigureScreen = () => {
  const { name = '' } = useParams();
  const { back } = useWords(figuresWords);
  return (
    <>
      <p>
        <Link to="/figures">{back}</Link>
      </p>
      <Shown of={useFigures()}>
        {({ items }) => <Opened name={name} definition={items.find((each) => each.name === name)} />}
      </Shown>
    </>
  );
};

const Opened = ({ name, definition }: { readonly name: string; readonly definition: FigureDefinition | undefined }) => {
  const say = useWords(figuresWords);
  const { language } = useLanguage();
  const { of } = useAsked();
  const ledger = definition?.ledger ?? 'pipeline';
  const asked = Object.fromEntries(narrowingsOf(ledger).map((each) => [each, of(each)]));
  const figure = useReceipt(name, asked);
  const readsEvents = useHasRole('auditor', 'supervisor', 'router', 'registrar', 'expert');
  return (
    <>
      {definition && <h1>{definition.title[language]}</h1>}
      {definition && (
        <p>
          {definition.says[language]} {say.version}: {definition.version}
        </p>
      )}
      <FigureFilters ledger={ledger} />
      <Shown of={figure}>{({ receipt }) => <ReceiptShown of={receipt} />}</Shown>
      {readsEvents ? <FigureEvents name={name} asked={asked} /> : <p>{say.eventsFor}</p>}
    </>
  );
};

const ReceiptShown = ({ of }: { readonly of: Receipt }) => {
  const say = useWords(figuresWords);
  const { value, numerator, denominator, entries, digest, asOf } = of;
  const shown = value === null ? `— ${say.noValue}` : denominator === null ? value : percent(value);
  return (
    <>
      <AsOf known={asOf} />
      <KeyNumbers
        label={say.receipt}
        numbers={[
          { id: 'figure-value', name: say.value, value: shown },
          ...(denominator === null
            ? []
            : [
                { name: say.numerator, value: numerator },
                { name: say.denominator, value: denominator },
              ]),
          { id: 'figure-entries', name: say.entries, value: entries },
        ]}
      />
      <details className="figures-digest">
        <summary>{say.digest}</summary>
        <code>{digest}</code>
        <p>{say.digestSaid}</p>
      </details>
    </>
  );
};
