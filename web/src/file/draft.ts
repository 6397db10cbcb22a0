import type { ReceiveGrievance } from '../../../src/grievance/domain/decisions/intake/receive-grievance';

/** A person as typed; an empty field is one that was left out. */
export interface TypedPerson {
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}

/** What somebody wrote so far. */
export interface Filing {
  readonly category?: string;
  readonly region?: string;
  readonly title?: string;
  readonly narrative?: string;
  readonly request?: string;
  readonly anonymous?: boolean;
  readonly petitioner?: TypedPerson;
  readonly counterparties?: readonly TypedPerson[];
}

/** A filing on this device. Its key changes with every word, so that sending it twice is one filing. */
export interface Draft {
  readonly filing: Filing;
  readonly key: string;
}

const place = 'filing-draft';

export const newDraft = (filing: Filing = {}): Draft => ({ filing, key: crypto.randomUUID() });

/** The draft kept on this device, if there is one. */
export const draftKept = (): Draft | undefined => {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null');
    return typeof kept?.key === 'string' && typeof kept.filing === 'object' ? kept : undefined;
  } catch {
    return undefined;
  }
};
export const keepDraft = (draft: Draft): void => localStorage.setItem(place, JSON.stringify(draft));
export const dropDraft = (): void => localStorage.removeItem(place);

const filled = <T extends object>(said: T): T =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => typeof value !== 'string' || value.trim() !== '')) as T;

/** What is sent of a filing: nothing of the person where it is anonymous, and no empty fields. */
export const bodyOf = ({ anonymous, petitioner, counterparties = [], ...matter }: Filing) =>
  ({
    channel: 'online',
    ...filled(matter),
    ...(!anonymous && { petitioner: filled(petitioner ?? {}) }),
    ...(counterparties.length > 0 && { counterparties: counterparties.map((each) => filled(each ?? {})) }),
  }) satisfies Partial<ReceiveGrievance>;
