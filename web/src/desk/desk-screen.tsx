import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { moveFocus, useKeys } from '../cases/use-keys';
import { Loading } from '../frame/states';
import { useWords } from '../language';
import { useHasRole } from '../sign-in/session';
import './desk.css';
import { deskWords } from './desk.words';
import { NewFilings } from './new-filings';
import { Shortcuts } from './shortcuts';

const ChosenFiling = lazy(async () => ({ default: (await import('./chosen-filing')).ChosenFiling }));
const FileAtCounter = lazy(async () => ({ default: (await import('./file-at-counter')).FileAtCounter }));

/** As a person presses it: with the focus there, so that a form that closes gives it back. */
const press = (selector: string) => {
  const button = document.querySelector<HTMLElement>(selector);
  button?.focus();
  button?.click();
};

/** Where filings are taken in and handed on: new ones on the left, the chosen one on the right, all by keyboard. */
export const DeskScreen = () => {
  const say = useWords(deskWords);
  const [chosen, choose] = useState<string>();
  const [filing, setFiling] = useState(false);
  const [keysShown, showKeys] = useState(true);
  const mayFile = useHasRole('registrar', 'station-worker');
  const keys = useMemo(() => {
    const [down, up] = [() => moveFocus('[data-filing]', 1), () => moveFocus('[data-filing]', -1)];
    return {
      ...{ j: down, ArrowDown: down, k: up, ArrowUp: up },
      d: () => press('[data-decision=DelegateGrievance]'),
      s: () => press('[data-decision=ScreenGrievance]'),
      l: () => press('[data-decision=LinkDuplicate]'),
      n: () => press('[data-open=filing]'),
      o: () => press('[data-open=case]'),
      '?': () => showKeys((shown) => !shown),
    };
  }, []);
  useKeys(keys);
  return (
    <>
      <div className="desk-head">
        <h1>{say.title}</h1>
        {mayFile && (
          <Button data-open="filing" onClick={() => setFiling(true)}>
            {say.file}
          </Button>
        )}
        <Shortcuts open={keysShown} toggle={showKeys} />
      </div>
      <div className="desk">
        <section aria-label={say.news}>
          <NewFilings chosen={chosen} choose={choose} />
        </section>
        <Suspense fallback={<Loading />}>
          <div>{chosen ? <ChosenFiling id={chosen} /> : <p>{say.choose}</p>}</div>
        </Suspense>
      </div>
      <Suspense fallback={null}>{filing && <FileAtCounter close={() => setFiling(false)} />}</Suspense>
    </>
  );
};
