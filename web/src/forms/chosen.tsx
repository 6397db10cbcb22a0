import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { read } from '../ask';
import { useLanguage, useWords } from '../language';
import { type Unit, useUnits } from '../units/units';
import { namedValues, valueName } from '../words/names';
import { partyName } from '../words/spoken';
import { useAbout } from './about';
import type { Field } from './fields-of';
import { formWords } from './forms.words';

/** What the form hands to every input: its id, its value, and how it changes. */
export interface Held<T = unknown> {
  readonly id?: string;
  readonly value?: T;
  onChange?(value: T): void;
}
interface Option {
  readonly value: string | number;
  readonly label: string;
}

const few = 5;
const includes = (typed: string, option?: Option) => (option?.label ?? '').toLowerCase().includes(typed.toLowerCase());

/** One of a list: shown at once when there are few, searched when there are many. */
export const OneOf = (
  props: Held<string | number> & { readonly options: readonly Option[]; readonly name: string },
) => {
  const { id, value, onChange, options, name } = props;
  const { choose } = useWords(formWords);
  if (options.length <= few)
    return (
      <Radio.Group
        {...{ id, value, name, options: [...options] }}
        onChange={({ target }) => onChange?.(target.value)}
      />
    );
  return (
    <Select
      {...{ id, value, onChange, options: [...options], placeholder: choose }}
      allowClear
      showSearch={{ filterOption: includes }}
    />
  );
};

/** One of the values the field may have. */
export const Choice = ({ field, ...held }: Held<string | number> & { readonly field: Field }) => {
  const { language } = useLanguage();
  const options = field.choices.map((value) => ({ value, label: valueName(field.name, value, language) }));
  return <OneOf {...held} name={field.name} options={options} />;
};

/** Any of the values the field may have. */
export const Choices = ({ field, value, onChange }: Held<string[]> & { readonly field: Field }) => {
  const { language } = useLanguage();
  const options = field.choices.map((each) => ({ value: each, label: valueName(field.name, each, language) }));
  return <Checkbox.Group {...{ value, onChange, options }} />;
};

const usePartyOptions = () => {
  const { language } = useLanguage();
  return useAbout().parties.map(({ party, name }) => ({
    value: party,
    label: name ? `${partyName(party, language)} ${name}` : partyName(party, language),
  }));
};

/** One of the parties of the case. */
export const PartyChoice = (held: Held<string | number> & { readonly name: string }) => (
  <OneOf {...held} options={usePartyOptions()} />
);

/** Any of the parties of the case. */
export const PartiesChoice = ({ id: _, value, onChange }: Held<string[]>) => (
  <Checkbox.Group {...{ value, onChange, options: usePartyOptions() }} />
);

/** A unit, found by its name; `only` says which are offered. */
export const UnitChoice = (props: Held<string> & { readonly only?: (unit: Unit) => boolean }) => {
  const { id, value, onChange, only = () => true } = props;
  const { data = [], isPending } = useUnits();
  const { search } = useWords(formWords);
  const { language } = useLanguage();
  const options = data
    .filter(only)
    .map((unit) => ({ value: unit.id, label: (language === 'en' ? unit.nameEn : undefined) ?? unit.name }));
  return (
    <Select
      {...{ id, value, onChange, options, placeholder: search }}
      allowClear
      loading={isPending}
      showSearch={{ filterOption: includes }}
    />
  );
};

/** An obligation of the agreement, by its number; typed where no agreement is in view. */
export const ObligationChoice = (held: Held<string | number>) => {
  const { obligation: said } = useWords(formWords);
  const options = useAbout().obligations.map(({ obligation, text }) => ({
    value: obligation,
    label: said(String(obligation), text),
  }));
  return <OneOf {...held} name="obligation" options={options} />;
};

/** Another case that may be about the same matter. */
export const CaseChoice = ({ id, value, onChange }: Held<string>) => {
  const about = useAbout().id;
  const { data } = useQuery({
    queryKey: ['case', about, 'related'],
    queryFn: () =>
      read<{ items: readonly { id: string; number: string; title: string }[] }>(`/api/grievances/${about}/related`),
    enabled: about !== undefined,
  });
  const options = (data?.items ?? []).map((each) => ({ value: each.id, label: `${each.number} ${each.title}` }));
  const { choose } = useWords(formWords);
  return <Select {...{ id, value, onChange, options, placeholder: choose }} showSearch={{ filterOption: includes }} />;
};

/** A kind of mediation of the tier that was chosen. */
export const ProfileChoice = (held: Held<string | number>) => {
  const tier = Form.useWatch<string | undefined>('tier');
  const { language } = useLanguage();
  const options = namedValues('profile')
    .filter((code) => tier === undefined || code.startsWith(tier))
    .map((value) => ({ value, label: valueName('profile', value, language) }));
  return <OneOf {...held} name="profile" options={options} />;
};

/** Codes with names of their own, and others as they are typed. */
export const CodesChoice = ({ id, value, onChange, name }: Held<string[]> & { readonly name: string }) => {
  const { language } = useLanguage();
  const options = namedValues(name).map((code) => ({ value: code, label: valueName(name, code, language) }));
  return <Select mode="tags" {...{ id, value, onChange, options }} showSearch={{ filterOption: includes }} />;
};

/** Several texts, one on each line. */
export const Lines = ({ id, value = [], onChange }: Held<readonly string[]>) => (
  <Input.TextArea
    {...{ id, value: value.join('\n'), rows: 3 }}
    onChange={({ target }) => onChange?.(target.value === '' ? [] : target.value.split('\n'))}
  />
);
