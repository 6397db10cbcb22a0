import { type ReactNode, useId } from 'react';
import type { AskedInAddress } from './asked';

interface Named {
  readonly asked: AskedInAddress;
  readonly name: string;
  readonly label: string;
}

/** A day that is kept in the address. */
export const DayField = ({ asked, name, label, help }: Named & { readonly help?: string }) => {
  const id = useId();
  return (
    <div className="dashboard-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={asked.of(name)}
        title={help}
        onChange={({ target }) => asked.ask(name, target.value)}
      />
    </div>
  );
};

/** A choice that is kept in the address. */
export const ChoiceField = (
  props: Named & { readonly usual: string; readonly choices: readonly (readonly [value: string, said: ReactNode])[] },
) => {
  const { asked, name, label, usual, choices } = props;
  const id = useId();
  return (
    <div className="dashboard-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={asked.of(name, usual)} onChange={({ target }) => asked.ask(name, target.value)}>
        {choices.map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
};
