import type { ReactNode } from 'react';

export type Pair = readonly [label: string, said: ReactNode];

/** Labels with what is said under them; what is not said is left out. */
export const Pairs = ({ of }: { readonly of: readonly Pair[] }) => (
  <dl className="case-pairs">
    {of
      .filter(([, said]) => said !== null && said !== undefined && said !== '')
      .map(([label, said]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
  </dl>
);
