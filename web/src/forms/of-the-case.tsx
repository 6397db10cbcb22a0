import { AutoComplete, Form } from 'antd';
import { useAccountName } from '../accounts/account-names';
import { type Offered, useKnownAccounts } from '../accounts/known-accounts';
import { useLanguage, useWords } from '../language';
import { type Unit, useUnitName } from '../units/units';
import { valueName } from '../words/names';
import { useAbout } from './about';
import { type Held, OneOf, UnitChoice } from './chosen';
import type { Field } from './fields-of';
import { formWords } from './forms.words';

/** A supervision order that still binds, by its ground, whom it binds and until when. */
export const OrderChoice = (held: Held<string | number>) => {
  const { language } = useLanguage();
  const { order: said } = useWords(formWords);
  const unitName = useUnitName();
  const options = useAbout().orders.map(({ order, ground, unit, due }) => ({
    value: order,
    label: said(String(order), valueName('ground', ground, language), unitName(unit), due),
  }));
  return <OneOf {...held} name="order" options={options} />;
};

/** A mandate in force, by the agent it was given to. */
export const MandateChoice = (held: Held<string | number>) => {
  const { mandate: said } = useWords(formWords);
  const options = useAbout().mandates.map(({ mandate, agent, until }) => ({
    value: mandate,
    label: said(String(mandate), agent, until),
  }));
  return <OneOf {...held} name="mandate" options={options} />;
};

/** Somebody's account: those at work on the case and others who are known are offered by name and unit; a new one is typed. */
export const PersonChoice = ({ id, value, onChange, field }: Held<string> & { readonly field: Field }) => {
  const { people } = useAbout();
  const known = useKnownAccounts(field.name);
  const [accountName, unitName] = [useAccountName(), useUnitName()];
  const { accountTyped } = useWords(formWords);
  const units = new Map([...people.map((account) => [account, null] as const), ...known.map(worksAt)]);
  const options = [...units].map(([account, unit]) => ({
    value: account,
    label: [accountName(account), unit && unitName(unit)].filter(Boolean).join(' · '),
  }));
  return (
    <AutoComplete
      {...{ id, value, onChange, options, placeholder: accountTyped }}
      allowClear
      showSearch={{
        filterOption: (typed, option) =>
          option?.value !== value && [option?.value, option?.label].some((each) => each?.includes(typed)),
      }}
    />
  );
};

const worksAt = ({ account, unit }: Offered) => [account, unit] as const;

const isCourt = ({ kind }: Unit): boolean => kind === 'court';
const mediates = ({ mediates: tiers }: Unit): boolean => tiers.length > 0;

/** A unit by its name: for a court the courts, for a seal those that mediate, for mediation those of the tier chosen. */
export const FormUnitChoice = ({ field, ...held }: Held<string> & { readonly field: Field }) => {
  const tier = Form.useWatch<string | undefined>('tier');
  if (field.name === 'court') return <UnitChoice {...held} only={isCourt} />;
  if (field.name === 'seal') return <UnitChoice {...held} only={mediates} />;
  if (field.name === 'unit' && tier) return <UnitChoice {...held} only={(unit) => unit.mediates.includes(tier)} />;
  return <UnitChoice {...held} />;
};
