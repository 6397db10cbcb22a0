import { Button, Form } from 'antd';
import { useLanguage, useWords } from '../language';
import { helpIn, nameOf } from '../words/names';
import type { Field } from './fields-of';
import { formWords } from './forms.words';
import { FieldInput } from './input';

type Place = readonly (string | number)[];

/** The fields of a form, or of a group in it; `within` is where the group stands. */
export const Fields = ({ fields, within = [] }: { readonly fields: readonly Field[]; readonly within?: Place }) =>
  fields.map((field) => <OneField key={field.name} field={field} place={[...within, field.name]} />);

const OneField = ({ field, place }: { readonly field: Field; readonly place: Place }) => {
  const { language } = useLanguage();
  const { required, linesHelp } = useWords(formWords);
  const label = nameOf('fields', field.name, language);
  if (field.kind === 'group')
    return (
      <fieldset>
        <legend>{label}</legend>
        {field.help && <p>{helpIn(field.help, language)}</p>}
        <Fields fields={field.fields.map((each) => ({ ...each, required: false }))} within={place} />
      </fieldset>
    );
  if (field.kind === 'groups') return <Groups field={field} place={place} label={label} />;
  const help = [field.help && helpIn(field.help, language), field.kind === 'lines' && linesHelp].filter(Boolean);
  const mustBeSaid =
    field.required && !['flag', 'lines', 'codes', 'parties', 'members', 'choices'].includes(field.kind);
  return (
    <Form.Item
      {...{ name: [...place], label, extra: help.join(' ') || undefined, required: field.required }}
      rules={mustBeSaid ? [{ required: true, message: required }] : []}
    >
      <FieldInput field={field} />
    </Form.Item>
  );
};

type Several = { readonly field: Field; readonly place: Place; readonly label: string };

/** Several of the same, e.g. the terms of an agreement: one can be added, and each removed. */
const Groups = ({ field, place, label }: Several) => {
  const { language } = useLanguage();
  const say = useWords(formWords);
  return (
    <fieldset>
      <legend>{label}</legend>
      {field.help && <p>{helpIn(field.help, language)}</p>}
      <Form.List name={[...place]}>
        {(items, { add, remove }, { errors }) => (
          <>
            {items.map(({ key, name }) => (
              <fieldset key={key}>
                <legend>{say.item(String(name + 1))}</legend>
                <Fields fields={field.fields} within={[name]} />
                <Button onClick={() => remove(name)}>{say.remove(String(name + 1))}</Button>
              </fieldset>
            ))}
            <Form.ErrorList errors={errors} />
            <Button onClick={() => add()} aria-label={`${say.add}: ${label}`}>
              {say.add}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
};
