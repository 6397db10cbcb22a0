import type { ReactNode } from 'react';
import type { ClockColour } from '../../../src/grievance/domain/clocks/clock';
import './signal.css';

/** How a clock stands: in words, and in a colour beside them. */
export const Signal = (props: { readonly colour?: ClockColour | undefined; readonly children: ReactNode }) => (
  <span className={`signal signal-${props.colour ?? 'none'}`}>{props.children}</span>
);
