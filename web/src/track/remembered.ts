const place = 'tracked-number';

/** The number looked at last, for this tab alone. The query code is never kept. */
export const numberRemembered = (): string | null => sessionStorage.getItem(place);
export const rememberNumber = (number: string): void => sessionStorage.setItem(place, number);
