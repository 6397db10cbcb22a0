import type { Locator } from 'playwright-core';
import { eventually } from '../eventually';

/** Chooses a unit in a decision's form as people do: its name, then Enter, until it stands there. */
export const chooseUnit = async (form: Locator, label: string, name: string): Promise<void> => {
  const box = form.getByRole('combobox', { name: label });
  const choose = async () => {
    await box.fill(name);
    await form.page().getByTitle(name).first().waitFor();
    await box.press('Enter');
    return form.innerText();
  };
  await eventually(choose, (said) => said.includes(name));
};
