import type { Locator, Page } from 'playwright-core';

const most = 150;

/** Whether an element has the focus, asked in the page. */
export const hasFocus = (element: { readonly ownerDocument: { readonly activeElement: unknown } }): boolean =>
  element === element.ownerDocument.activeElement;

/** Presses Tab until this has the focus; says where the focus went instead when it never comes there. */
export const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.first().waitFor();
  const been: string[] = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.first().evaluate(hasFocus)) return;
    been.push(await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 60)'));
  }
  throw new Error(`${wanted} was not reached by Tab: ${been.join(' | ')}`);
};
