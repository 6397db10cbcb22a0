const key = 'token';

/** The token of whoever is signed in, for this tab alone: it ends with the tab. */
export const tokenKept = (): string | null => sessionStorage.getItem(key);
export const keepToken = (token: string): void => sessionStorage.setItem(key, token);
export const dropToken = (): void => sessionStorage.removeItem(key);
