import type { HistoryItem } from '../../../src/grievance/history-items';
import { useAccountName } from '../accounts/account-names';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { nameOf } from '../words/names';
import { momentOf } from '../words/spoken';
import { flat } from './flat';
import { pathSaid, useValueSaid } from './path-said';
import { replayWords } from './replay.words';

const envelope = ['id', 'type', 'schema', 'revision', 'position', 'recordedAt', 'decision', 'hash'] as const;

/** One event: what it says as it is read, beside what is stored of it and the envelope around that. */
export const EventThen = ({ event }: { readonly event: HistoryItem }) => {
  const say = useWords(replayWords);
  const { language } = useLanguage();
  const valueSaid = useValueSaid();
  const unitName = useUnitName();
  const accountName = useAccountName();
  const who = [event.by && accountName(event.by), event.unit && unitName(event.unit)].filter(Boolean).join(' · ');
  const data = [...flat(event.data)].map(([path, value]) => [pathSaid(path, language), valueSaid(path, value)]);
  return (
    <section aria-labelledby="replay-event">
      <h2 id="replay-event">
        {say.event}: {nameOf('events', event.type, language)}
      </h2>
      <p>{[momentOf(event.at), who, event.basis].filter(Boolean).join(' · ')}</p>
      <h3>{say.asRead}</h3>
      <Table name={say.asRead} head={[say.value, say.content]} rows={data} />
      {event.stored && (
        <>
          <h3>{say.asStored}</h3>
          <Table name={say.asStored} head={[say.value, say.content]} rows={storedRows(event.stored.data)} />
        </>
      )}
      <details>
        <summary>{say.envelope}</summary>
        <Table
          name={say.envelope}
          head={[say.value, say.content]}
          rows={event.stored ? storedRows({ ...headOf(event), ...event.stored.metadata }) : storedRows(headOf(event))}
        />
      </details>
    </section>
  );
};

const headOf = (event: HistoryItem): object => Object.fromEntries(envelope.map((field) => [field, event[field]]));

/** Its fields by the names they are stored under, untranslated. */
const storedRows = (stored: object) =>
  [...flat(stored)].map(([path, value]) => [<code key="path">{path}</code>, <code key="value">{String(value)}</code>]);
