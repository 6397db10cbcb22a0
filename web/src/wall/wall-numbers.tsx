import type { ReactNode } from 'react';

/** A few numbers, to be read from across a room. */
export const WallNumbers = (props: {
  readonly numbers: readonly { readonly name: string; readonly value: ReactNode; readonly id?: string }[];
}) => (
  <dl className="wall-numbers">
    {props.numbers.map(({ name, value, id }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd data-testid={id}>{value}</dd>
      </div>
    ))}
  </dl>
);
