import type { HistoryItem } from '../../../src/grievance/history-items';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { nameOf } from '../words/names';
import { momentOf } from '../words/spoken';
import { flat } from './flat';
import { pathSaid, valueSaid } from './path-said';
import { replayWords } from './replay.words';

const envelope = ['id', 'type', 'schema', 'revision', 'position', 'recordedAt', 'decision', 'hash'] as const;

/** One event: what it says as it is read, beside the envelope it is stored in. */
export const EventThen = ({ event }: { readonly event: HistoryItem }) => {
  const say = useWords(replayWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  const who = [event.by, event.unit && unitName(event.unit)].filter(Boolean).join(' · ');
  const data = [...flat(event.data)].map(([path, value]) => [
    pathSaid(path, language),
    valueSaid(path, value, language),
  ]);
  return (
    <section aria-labelledby="replay-event">
      <h2 id="replay-event">
        {say.event}: {nameOf('events', event.type, language)}
      </h2>
      <p>{[momentOf(event.at), who, event.basis].filter(Boolean).join(' · ')}</p>
      <h3>{say.asRead}</h3>
      <Table name={say.asRead} head={[say.value, say.content]} rows={data} />
      <details>
        <summary>{say.asStored}</summary>
        <Table
          name={say.asStored}
          head={[say.value, say.content]}
          rows={envelope.map((field) => [field, String(event[field])])}
        />
      </details>
    </section>
  );
};
