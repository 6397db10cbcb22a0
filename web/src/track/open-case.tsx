import { Button, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../language';
import { numberRemembered } from './remembered';
import { trackWords } from './track.words';
import { plain } from './tracked';

interface Typed {
  readonly number: string;
  readonly queryCode: string;
}

/** Asks for number and query code; the number may come with the address, the code never. */
export const OpenCase = ({ open, busy }: { readonly open: (typed: Typed) => void; readonly busy: boolean }) => {
  const say = useWords(trackWords);
  const [asked] = useSearchParams();
  const [form] = Form.useForm<Typed>();
  const shaped = (length: number, message: string) => ({
    validator: (_: unknown, typed = '') =>
      new RegExp(`^[0-9A-Z]{${length}}$`).test(plain(typed).replaceAll('-', ''))
        ? Promise.resolve()
        : Promise.reject(new Error(message)),
  });
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ number: asked.get('number') ?? numberRemembered() ?? '' }}
      onFinish={({ number, queryCode }) => open({ number: plain(number), queryCode: plain(queryCode) })}
      onFinishFailed={({ errorFields: [first] }) => first && form.focusField(first.name)}
      requiredMark={false}
      validateTrigger="onSubmit"
    >
      <p>{say.said}</p>
      <Form.Item name="number" label={say.number} rules={[shaped(12, say.notANumber)]}>
        <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </Form.Item>
      <Form.Item name="queryCode" label={say.queryCode} rules={[shaped(20, say.notACode)]}>
        <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {busy ? say.looking : say.look}
      </Button>
    </Form>
  );
};
