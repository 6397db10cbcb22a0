import { createContext, use } from 'react';
import type { MandatePart, SupervisionPart } from '../../../projections/grievance-details/grievance-parts';

/** What a form must know of the case or group it is about, to offer its parties, obligations, members, settlements and related cases. */
export interface About {
  readonly id?: string;
  readonly parties: readonly { readonly party: string; readonly name: string | null }[];
  readonly obligations: readonly { readonly obligation: number; readonly text: string }[];
  /** Supervision orders that still bind, and mandates in force. */
  readonly orders: readonly Pick<SupervisionPart, 'order' | 'ground' | 'unit' | 'due'>[];
  readonly mandates: readonly Pick<MandatePart, 'mandate' | 'agent' | 'until'>[];
  /** Members of a group who are there now, and settlements laid before them. */
  readonly members?: readonly { readonly member: string }[];
  readonly settlements?: readonly { readonly settlement: number; readonly terms: string }[];
  /** The cases one of which is named; those related to the case itself when left out. */
  readonly cases?: readonly { readonly id: string; readonly number: string }[] | undefined;
  /** The accounts of those at work on it so far. */
  readonly people: readonly string[];
}

export const AboutContext = createContext<About>({
  parties: [],
  obligations: [],
  orders: [],
  mandates: [],
  people: [],
});

export const useAbout = (): About => use(AboutContext);
