/** Papers are compared without regard to spaces and capitals; an empty word says nothing. */
export const plain = (said: string | null): string | null => said?.trim().toLowerCase() || null;
