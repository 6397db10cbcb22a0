import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useId } from 'react';
import { Failed } from '../frame/states';
import { useWords } from '../language';
import { wholeHistory } from '../replay/moments';
import { type Verdict, verdictOn } from './dossier';
import { proofWords } from './proof.words';

/** Takes whatever file is dropped on the page, which the browser would open otherwise. */
const useDropped = (take: (file: File) => void): void => {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [take]);
};

/** Verifies a dossier that is dropped on the page or chosen, and says what was found. */
export const BroughtDossier = () => {
  const say = useWords(proofWords);
  const id = useId();
  const { mutate, data, error } = useMutation({
    mutationFn: async (file: File) => verdictOn(await file.text(), wholeHistory),
  });
  useDropped(mutate);
  return (
    <>
      <label className="proof-bring" htmlFor={id}>
        {say.bring}
        <input
          {...{ id, type: 'file', accept: '.json' }}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) mutate(file);
            target.value = '';
          }}
        />
      </label>
      <span>{say.bringSaid}</span>
      {error && <Failed error={error} />}
      {data && <Said verdict={data} />}
    </>
  );
};

const Said = ({ verdict }: { readonly verdict: Verdict }) => {
  const say = useWords(proofWords);
  if (verdict.is === 'genuine') {
    return (
      <Alert role="status" type="success" showIcon title={say.genuine(verdict.events, verdict.kept, verdict.since)} />
    );
  }
  const step = 'revision' in verdict ? say.step(verdict.revision + 1, verdict.revision) : '';
  const refused = {
    unreadable: say.unreadable,
    missing: say.missingIn(step),
    altered: say.alteredIn(step),
    'other-than-stored': say.other(step),
  };
  return <Alert role="alert" type="error" showIcon title={refused[verdict.is]} />;
};
