import type { StoredEvent } from '../event-store/event-store';

const erasing: ReadonlySet<string> = new Set(['SubjectErased', 'MemberErased']);

/** Whose texts are read by nobody from an event on. */
export const erasedIn = ({ type, data }: StoredEvent): readonly string[] =>
  erasing.has(type) ? [(data as { readonly subject: string }).subject] : [];
