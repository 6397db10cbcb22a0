import { Button } from 'antd';
import { type ReactNode, useId, useRef } from 'react';
import { useWords } from '../language';
import { caseWords } from './case.words';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** A document of its own, to be printed with the case's name and parties and nothing else; or what goes with such a one. */
  readonly prints?: 'alone' | 'along';
}

/** A part of the case page under its heading. */
export const Part = ({ title, children, prints }: Props) => {
  const say = useWords(caseWords);
  const id = useId();
  const part = useRef<HTMLElement>(null);
  const printAlone = () => {
    const { current } = part;
    if (!current) return;
    current.dataset.prints = 'now';
    addEventListener('afterprint', () => delete current.dataset.prints, { once: true });
    print();
  };
  return (
    <section
      ref={part}
      className="case-part"
      aria-labelledby={id}
      data-prints={prints === 'along' ? prints : undefined}
    >
      <h2 id={id}>{title}</h2>
      {prints === 'alone' && (
        <Button size="small" className="case-print no-print" aria-label={say.printPart(title)} onClick={printAlone}>
          {say.print}
        </Button>
      )}
      {children}
    </section>
  );
};

/** What may be wider than the window; it is scrolled by keyboard too (WCAG 2.1.1). */
export const Wide = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className="case-wide" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
