import type { ReactNode } from 'react';

/** What one looks for first: a few numbers, each with its name and what it rests on. */
export const KeyNumbers = (props: {
  readonly label: string;
  readonly numbers: readonly {
    readonly name: string;
    readonly value: ReactNode;
    readonly said?: string;
    readonly id?: string;
  }[];
}) => (
  <dl className="dashboard-numbers" aria-label={props.label}>
    {props.numbers.map(({ name, value, said, id }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd data-testid={id}>{value}</dd>
        {said && <dd className="said">{said}</dd>}
      </div>
    ))}
  </dl>
);
