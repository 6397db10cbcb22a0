import type { Locator, Page } from 'playwright-core';

const hasFocus = async (page: Page, place: Locator): Promise<boolean> =>
  (await place.and(page.locator(':focus')).count()) === 1;

/** Presses Tab until this has the focus, as somebody without a pointer does. */
export const tabTo = async (page: Page, place: Locator): Promise<void> => {
  await place.waitFor();
  for (let pressed = 0; pressed < 60 && !(await hasFocus(page, place)); pressed++) await page.keyboard.press('Tab');
  expect(await hasFocus(page, place)).toBe(true);
};
