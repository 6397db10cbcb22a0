import { Alert, Button, Form, Input, Radio } from 'antd';
import { useLanguage, useWords } from '../language';
import { useSession } from '../sign-in/session';
import { nameOf } from '../words/names';
import { fileWords } from './file.words';

/** The second step: who files, and against whom. */
export const Who = () => {
  const say = useWords(fileWords);
  const { me } = useSession();
  const anonymous = Form.useWatch<boolean | undefined>('anonymous') ?? false;
  return (
    <>
      {me && <Alert type="info" showIcon title={say.account(me.id)} />}
      <Form.Item name="anonymous" label={say.identity} extra={anonymous ? say.anonymousMeans : say.namedMeans}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={[
            { value: false, label: say.named },
            { value: true, label: say.anonymous },
          ]}
        />
      </Form.Item>
      {!anonymous && <Petitioner />}
      <Counterparties />
    </>
  );
};

const Petitioner = () => {
  const say = useWords(fileWords);
  const { language } = useLanguage();
  const named = (field: string) => nameOf('fields', field, language);
  const perhaps = (field: string) => `${named(field)} (${say.optional})`;
  const must = [{ required: true, whitespace: true, message: say.required }];
  return (
    <>
      <Form.Item name={['petitioner', 'name']} label={named('name')} rules={must}>
        <Input maxLength={100} autoComplete="name" />
      </Form.Item>
      <Form.Item name={['petitioner', 'phone']} label={perhaps('phone')}>
        <Input type="tel" maxLength={20} autoComplete="tel" />
      </Form.Item>
      <Form.Item name={['petitioner', 'idNumber']} label={perhaps('idNumber')}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['petitioner', 'address']} label={perhaps('address')}>
        <Input maxLength={300} autoComplete="street-address" />
      </Form.Item>
    </>
  );
};

const Counterparties = () => {
  const say = useWords(fileWords);
  return (
    <fieldset className="file-parties">
      <legend>{`${say.parties} (${say.optional})`}</legend>
      <p>{say.partiesSaid}</p>
      <Form.List name="counterparties">
        {(parties, { add, remove }) => (
          <>
            {parties.map(({ key, name }) => (
              <Counterparty key={key} at={name} remove={() => remove(name)} />
            ))}
            {parties.length < 50 && <Button onClick={() => add({})}>{say.addParty}</Button>}
          </>
        )}
      </Form.List>
    </fieldset>
  );
};

const Counterparty = ({ at, remove }: { readonly at: number; readonly remove: () => void }) => {
  const say = useWords(fileWords);
  const { language } = useLanguage();
  const must = [{ required: true, whitespace: true, message: say.required }];
  return (
    <fieldset className="file-party">
      <legend>{say.party(at + 1)}</legend>
      <Form.Item name={[at, 'name']} label={nameOf('fields', 'name', language)} rules={must}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[at, 'phone']} label={`${nameOf('fields', 'phone', language)} (${say.optional})`}>
        <Input type="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Button danger onClick={remove}>
        {say.removeParty(at + 1)}
      </Button>
    </fieldset>
  );
};
