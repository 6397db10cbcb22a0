import { Alert, Button, Form, Space } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Refused, Unreachable } from '../ask';
import { useMembersSaid } from '../collective/members-said';
import { useWords } from '../language';
import { bodyOf, type Filled, placeOf } from './body-of';
import { Fields } from './fields';
import type { Field } from './fields-of';
import { formWords } from './forms.words';
import './forms.css';

interface Props {
  readonly fields: readonly Field[];
  readonly initial?: Filled;
  readonly busy: boolean;
  readonly error: unknown;
  /** What moved meanwhile, shown instead of the bare reason when the case has moved on. */
  readonly conflict?: ReactNode;
  readonly send: (body: object) => void;
  readonly cancel?: () => void;
}

/** A form as the interface's schema has it; problems stand at their fields, and nothing typed is ever lost. */
export const DecisionForm = ({ fields, initial, busy, error, conflict, send, cancel }: Props) => {
  const say = useWords(formWords);
  const [form] = Form.useForm<Filled>();
  useEffect(() => {
    if (!(error instanceof Refused) || error.errors.length === 0) return;
    const told = error.errors
      .map(({ pointer, detail }) => ({ name: placeOf(fields, pointer), errors: [detail] }))
      .filter(({ name }) => name.length > 0);
    form.setFields(told);
    const [first] = told;
    if (first) form.getFieldInstance(first.name)?.focus?.();
  }, [error, fields, form]);
  return (
    <Form
      {...{ form, layout: 'vertical', className: 'decision-form', initialValues: { ...initial } }}
      scrollToFirstError={{ focus: true }}
      onFinish={(filled) => send(bodyOf(fields, filled))}
    >
      {fields.length === 0 && <p>{say.nothingAsked}</p>}
      <Fields fields={fields} />
      {conflict ?? <Trouble error={error} />}
      <Space>
        <Button type="primary" htmlType="submit" loading={busy}>
          {conflict ? say.repeat : say.send}
        </Button>
        {cancel && <Button onClick={cancel}>{say.cancel}</Button>}
      </Space>
    </Form>
  );
};

/** Why it was not done; every field's own problem stands at the field as well. */
const Trouble = ({ error }: { readonly error: unknown }) => {
  const { refusalSaid } = useMembersSaid();
  const say = useWords(formWords);
  if (!error) return null;
  const refused = error instanceof Refused ? error : undefined;
  const said = error instanceof Unreachable ? say.offline : refusalSaid(refused?.detail ?? String(error));
  return <Alert role="alert" type="error" showIcon title={refused?.title ?? say.notSent} description={said} />;
};
