import { AutoComplete } from 'antd';
import { useLanguage } from '../language';
import { useSession } from '../sign-in/session';
import { namedValues, valueName } from '../words/names';
import type { Held } from './chosen';

/** A code of a register each place keeps (channels, categories): the usual ones by name, others as they are typed. */
export const CodeChoice = ({ id, value, onChange, name }: Held<string> & { readonly name: string }) => {
  const { language } = useLanguage();
  const options = namedValues(name).map((code) => ({
    value: code,
    label: `${valueName(name, code, language)} ${code}`,
  }));
  return (
    <AutoComplete
      {...{ id, value, onChange, options }}
      allowClear
      showSearch={{
        filterOption: (typed, option) =>
          option?.value === value || (option?.label ?? '').toLowerCase().includes(typed.toLowerCase()),
      }}
    />
  );
};

/** The code of a region; one's own unit's is offered first. */
export const RegionChoice = ({ id, value, onChange }: Held<string>) => {
  const region = useSession().me?.unit?.region;
  return <AutoComplete {...{ id, value, onChange }} options={region ? [{ value: region }] : []} />;
};
