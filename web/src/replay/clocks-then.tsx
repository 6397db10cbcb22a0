import type { Clock } from '../../../src/grievance/domain/clocks/clock';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { replayWords } from './replay.words';

/** The deadlines as they stood then, with the articles they rest on. */
export const ClocksThen = ({ clocks }: { readonly clocks: readonly Clock[] }) => {
  const say = useWords(replayWords);
  const { language } = useLanguage();
  if (clocks.length === 0) return <p>{say.noClocks}</p>;
  return (
    <Table
      name={say.clocks}
      head={[say.clock, say.due, say.clockState, say.basis]}
      rows={clocks.map(({ title, due, state, basis, articleZh }) => [
        title[language],
        due,
        say[state],
        language === 'zh' ? articleZh : basis,
      ])}
    />
  );
};
