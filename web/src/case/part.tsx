import { type ReactNode, useId } from 'react';

/** A part of the case page under its heading. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <section className="case-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
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
