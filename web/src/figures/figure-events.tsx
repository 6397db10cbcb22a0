import { Link } from 'react-router';
import type { FigureEvent } from '../../../src/figures/figure-entries';
import { query } from '../ask';
import type { Asked } from '../dashboard/figures';
import { usePages } from '../frame/pages';
import { useLanguage, useWords } from '../language';
import { Listed } from '../supervision/listed';
import { nameOf, valueName } from '../words/names';
import { momentOf } from '../words/spoken';
import { figuresWords } from './figures.words';
import { measureNames } from './measures.names';

const empty = '';

/** Exactly the events a figure rests on; each opens its case as it was right after it. */
export const FigureEvents = ({ name, asked }: { readonly name: string; readonly asked: Asked }) => {
  const say = useWords(figuresWords);
  const { language } = useLanguage();
  const detailSaid = ({ measure, detail }: FigureEvent): string => {
    if (detail === null || detail === empty) return empty;
    if (measure === 'phase' || measure === 'status') return nameOf('statuses', detail, language);
    const fields = ['ground', 'tier', 'level'];
    return fields.map((field) => valueName(field, detail, language)).find((each) => each !== detail) ?? detail;
  };
  const measured = (of: FigureEvent): string =>
    [measureNames[of.measure]?.[language === 'zh' ? 0 : 1] ?? of.measure, detailSaid(of)].filter(Boolean).join(' · ');
  return (
    <Listed
      title={say.events}
      of={usePages<FigureEvent>(`/api/figures/${name}/events`, asked)}
      head={[say.occurred, say.case, say.measure, say.counts, say.recorded]}
      row={(of) => [
        of.occurredOn,
        of.grievance && of.number ? (
          <Link
            key="case"
            className="number"
            to={`/cases/${of.grievance}/replay${query({ event: of.event })}`}
            aria-label={say.replay(of.number)}
          >
            {of.number}
          </Link>
        ) : (
          say.secret
        ),
        measured(of),
        `${of.numerator} / ${of.denominator}`,
        momentOf(of.recordedAt),
      ]}
      empty={say.noEvents}
    />
  );
};
