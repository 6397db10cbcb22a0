import { Form, Input, Select } from 'antd';
import { Failed } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { choicesOf, useRegions } from '../regions/regions';
import { categories } from '../words/categories.names';
import { nameOf, valueName } from '../words/names';
import { fileWords } from './file.words';

/** The first step: the matter itself. */
export const WhatHappened = () => {
  const say = useWords(fileWords);
  const { language } = useLanguage();
  const named = (field: string) => nameOf('fields', field, language);
  const must = [{ required: true, whitespace: true, message: say.required }];
  return (
    <>
      <Form.Item name="category" label={named('category')} rules={must} extra={say.categorySaid}>
        <Select
          placeholder={say.choose}
          options={Object.keys(categories).map((value) => ({ value, label: valueName('category', value, language) }))}
        />
      </Form.Item>
      <Region />
      <Form.Item name="title" label={named('title')} rules={must} extra={say.titleSaid}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="narrative" label={named('narrative')} rules={must} extra={say.narrativeSaid}>
        <Input.TextArea rows={6} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="request" label={named('request')} rules={must} extra={say.requestSaid}>
        <Input.TextArea rows={3} maxLength={5_000} />
      </Form.Item>
    </>
  );
};

/** Where it happened, chosen by name; a region no petition office answers for is not offered (XF 22). */
const Region = () => {
  const say = useWords(fileWords);
  const { language } = useLanguage();
  const regions = useRegions();
  const choices = choicesOf(regions.data ?? [], language);
  return (
    <>
      {regions.isError && <Failed error={regions.error} again={() => void regions.refetch()} />}
      <Form.Item
        name="region"
        label={nameOf('fields', 'region', language)}
        rules={[{ required: true, message: say.required }]}
        extra={say.regionSaid}
      >
        <Select
          showSearch={{ optionFilterProp: 'path' }}
          placeholder={say.choose}
          loading={regions.isPending}
          options={[...choices]}
          optionRender={({ data }) => (
            <>
              <div>{data.label}</div>
              <small>{data.path}</small>
            </>
          )}
        />
      </Form.Item>
    </>
  );
};
