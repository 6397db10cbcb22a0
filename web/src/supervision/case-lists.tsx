import { frameWords } from '../frame/frame.words';
import { usePages } from '../frame/pages';
import { useLanguage, useWords } from '../language';
import { CaseCell } from '../registers/case-cell';
import { useUnitName } from '../units/units';
import { nameOf } from '../words/names';
import { Listed } from './listed';
import { supervisionWords } from './supervision.words';

interface Case {
  readonly id: string;
  readonly number: string;
  readonly title?: string;
  readonly status: string;
  readonly unit: string;
  readonly nextDue?: string | null;
}

/** Cases of a worklist, the first due first. */
export const CaseList = (props: {
  readonly title: string;
  readonly path: string;
  readonly said?: Readonly<Record<string, string>>;
  readonly empty?: string;
}) => {
  const { title, path, said, empty } = props;
  const say = useWords(supervisionWords);
  const { empty: nothing } = useWords(frameWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  return (
    <Listed
      title={title}
      of={usePages<Case>(path, { limit: 20, ...said })}
      head={[say.number, say.caseTitle, say.status, say.unit, say.due]}
      row={({ id, number, title: about, status, unit, nextDue }) => [
        <CaseCell key="case" id={id} number={number} />,
        about ?? '',
        nameOf('statuses', status, language),
        unitName(unit),
        nextDue ?? '—',
      ]}
      empty={empty ?? nothing}
    />
  );
};
