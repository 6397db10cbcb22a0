import { Button, Input, type InputRef, Select } from 'antd';
import { type Ref, useId } from 'react';
import { UnitChoice } from '../forms/chosen';
import { CodeChoice } from '../forms/registers';
import { Narrowing } from '../frame/narrowing';
import { useLanguage, useWords } from '../language';
import { RegionField } from '../regions/region-field';
import { nameOf, valueName } from '../words/names';
import { statuses } from '../words/people.names';
import { casesWords } from './cases.words';
import { type Filter, useFilters } from './read-cases';

const ofPhasesOnly = ['mediated', 'rated'];
const choices: { readonly [F in Filter]?: readonly string[] } = {
  status: Object.keys(statuses).filter((code) => !ofPhasesOnly.includes(code)),
  phase: ['received', 'delegated', 'mediated', 'resolved', 'rated'],
  tier: ['people', 'administrative', 'judicial'],
  clock: ['amber', 'red'],
};

/** What the worklist is narrowed to; it stands in the address. */
export const CaseFilters = ({ search }: { readonly search: Ref<InputRef> }) => {
  const say = useWords(casesWords);
  const { filters, change, clear } = useFilters();
  const id = useId();
  return (
    <Narrowing className="cases-filters" label={say.filters}>
      <label htmlFor={`${id}-q`}>
        {say.q}
        <Input.Search
          {...{ id: `${id}-q`, ref: search, defaultValue: filters.q, allowClear: true }}
          onSearch={(typed) => change('q', typed.trim())}
        />
      </label>
      {(['status', 'phase', 'tier', 'clock'] as const).map((name) => (
        <Several key={name} {...{ name, id: `${id}-${name}` }} />
      ))}
      <label htmlFor={`${id}-category`}>
        {say.category}
        <CodeChoice
          id={`${id}-category`}
          name="category"
          value={filters.category}
          onChange={(value) => change('category', value)}
        />
      </label>
      <label htmlFor={`${id}-region`}>
        {say.region}
        <RegionField id={`${id}-region`} value={filters.region} onChange={(value) => change('region', value)} />
      </label>
      <label htmlFor={`${id}-unit`}>
        {say.unit}
        <UnitChoice id={`${id}-unit`} value={filters.unit} onChange={(value) => change('unit', value)} />
      </label>
      {filters.mediator && (
        <label htmlFor={`${id}-mediator`}>
          {say.mediator}
          <Input
            {...{ id: `${id}-mediator`, value: filters.mediator, allowClear: true }}
            onChange={({ target }) => change('mediator', target.value)}
          />
        </label>
      )}
      <Button onClick={clear}>{say.clear}</Button>
    </Narrowing>
  );
};

const Several = ({ name, id }: { readonly name: 'status' | 'phase' | 'tier' | 'clock'; readonly id: string }) => {
  const say = useWords(casesWords);
  const { language } = useLanguage();
  const { filters, change } = useFilters();
  const label = (code: string) =>
    name === 'status' || name === 'phase' ? nameOf('statuses', code, language) : valueName(name, code, language);
  return (
    <label htmlFor={id}>
      {say[name]}
      <Select
        {...{ id, mode: 'multiple', allowClear: true, maxTagCount: 'responsive' }}
        value={filters[name]?.split(',') ?? []}
        options={(choices[name] ?? []).map((value) => ({ value, label: label(value) }))}
        onChange={(chosen: string[]) => change(name, chosen.join(','))}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </label>
  );
};
