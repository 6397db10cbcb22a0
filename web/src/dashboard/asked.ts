import { useSearchParams } from 'react-router';

/** What is asked of figures, kept in the address so that it can be kept, sent and opened again. */
export interface AskedInAddress {
  /** From which day, up to which day, and as known on which day; nothing said is everything known. */
  readonly period: { readonly from: string; readonly to: string; readonly asOf: string };
  /** What the address says, else what is usual. */
  readonly of: (name: string, usual?: string) => string;
  readonly ask: (name: string, value: string) => void;
}

export const useAsked = (): AskedInAddress => {
  const [said, say] = useSearchParams();
  const of = (name: string, usual = '') => said.get(name) ?? usual;
  const ask = (name: string, value: string) =>
    say(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return { period: { from: of('from'), to: of('to'), asOf: of('asOf') }, of, ask };
};
