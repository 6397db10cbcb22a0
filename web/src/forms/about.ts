import { createContext, use } from 'react';

/** What a form must know of the case it is about, to offer its parties, obligations and related cases. */
export interface About {
  readonly id?: string;
  readonly parties: readonly { readonly party: string; readonly name: string | null }[];
  readonly obligations: readonly { readonly obligation: number; readonly text: string }[];
}

export const AboutContext = createContext<About>({ parties: [], obligations: [] });

export const useAbout = (): About => use(AboutContext);
