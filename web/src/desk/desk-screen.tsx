import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { moveFocus, useKeys } from '../cases/use-keys';
import { useWords } from '../language';
import { useHasRole } from '../sign-in/session';
import { ChosenFiling } from './chosen-filing';
import './desk.css';
import { deskWords } from './desk.words';
import { FileAtCounter } from './file-at-counter';
import { NewFilings } from './new-filings';
import { Shortcuts } from './shortcuts';

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

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
      n: () => setFiling(mayFile),
      o: () => press('[data-open=case]'),
      '?': () => showKeys((shown) => !shown),
    };
  }, [mayFile]);
  useKeys(keys);
  return (
    <>
      <div className="desk-head">
        <h1>{say.title}</h1>
        {mayFile && <Button onClick={() => setFiling(true)}>{say.file}</Button>}
        <Shortcuts open={keysShown} toggle={showKeys} />
      </div>
      <div className="desk">
        <section aria-label={say.news}>
          <NewFilings chosen={chosen} choose={choose} />
        </section>
        <div>{chosen ? <ChosenFiling id={chosen} /> : <p>{say.choose}</p>}</div>
      </div>
      <FileAtCounter open={filing} close={() => setFiling(false)} />
    </>
  );
};
