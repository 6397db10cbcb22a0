import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../language';
import { narrowingWords } from './narrowing.words';

/** What stands in the address and narrows nothing: how a list is shown, and the day two periods meet. */
const besides = ['view', 'since'];

/** What a screen is narrowed to; on a phone folded behind one button that says how many filters are set. */
export const Narrowing = (props: {
  readonly className: string;
  readonly label?: string;
  readonly children: ReactNode;
}) => {
  const { className, label, children } = props;
  const say = useWords(narrowingWords);
  const [address] = useSearchParams();
  const [open, setOpen] = useState(false);
  const id = useId();
  const set = [...address].filter(([name, value]) => value !== '' && !besides.includes(name)).length;
  return (
    <search className="narrowing no-print" aria-label={label ?? say.noFilters}>
      <Button className="narrowing-fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {set === 0 ? say.noFilters : say.filters(String(set))} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </Button>
      <div id={id} className={open ? className : `${className} narrowing-folded`}>
        {children}
      </div>
    </search>
  );
};
