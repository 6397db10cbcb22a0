import { Select } from 'antd';
import { useState } from 'react';
import { useLanguage, useWords } from '../language';
import { namedValues, valueName } from '../words/names';
import type { Held } from './chosen';
import { formWords } from './forms.words';

/** A code of a register each place keeps (channels, categories): chosen by name; a place's own code is typed and kept. */
export const CodeChoice = ({ id, value, onChange, name }: Held<string> & { readonly name: string }) => {
  const { language } = useLanguage();
  const { search } = useWords(formWords);
  const [typed, type] = useState('');
  const known = namedValues(name);
  const own = [value, typed.trim()].filter((code): code is string => !!code && !known.includes(code) && isCode(code));
  const options = [...known, ...new Set(own)].map((code) => ({ value: code, label: valueName(name, code, language) }));
  return (
    <Select
      {...{ id, value, options, placeholder: search }}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      allowClear
      showSearch={{ onSearch: type, filterOption: (said, option) => matches(said, option?.label, option?.value) }}
    />
  );
};

const isCode = (said: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}$/.test(said);
const matches = (said: string, ...names: readonly (string | undefined)[]): boolean =>
  names.some((each) => each?.toLowerCase().includes(said.toLowerCase()));
