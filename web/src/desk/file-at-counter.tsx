import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { Pairs } from '../case/pairs';
import { DecisionForm } from '../forms/decision-form';
import { type InterfaceDocument, routesFor } from '../forms/document';
import { fieldsOf } from '../forms/fields-of';
import { useDecide } from '../forms/use-decide';
import { useInterface } from '../forms/use-interface';
import { SideForm } from '../frame/side-form';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { useSession } from '../sign-in/session';
import { deskWords } from './desk.words';

/** Filing on behalf of somebody at the counter; number and query code are shown once. */
export const FileAtCounter = ({ close }: { readonly close: () => void }) => {
  const say = useWords(deskWords);
  return (
    <SideForm title={say.file} open close={close}>
      <Shown of={useInterface()}>{(document) => <Filing document={document} close={close} />}</Shown>
    </SideForm>
  );
};

const Filing = ({ document, close }: { readonly document: InterfaceDocument; readonly close: () => void }) => {
  const say = useWords(deskWords);
  const region = useSession().me?.unit?.region;
  const fields = useMemo(() => {
    const [route] = routesFor(document, ['ReceiveGrievance']);
    return route ? fieldsOf(document, route.schema) : [];
  }, [document]);
  const filing = useDecide();
  const { data } = filing;
  if (data)
    return (
      <div role="status">
        <Alert type="success" showIcon title={say.filed} description={say.codeOnce} />
        <Pairs
          of={[
            [say.number, data.number],
            [say.queryCode, data.queryCode],
          ]}
        />
        <Button type="primary" onClick={close}>
          {say.close}
        </Button>
      </div>
    );
  return (
    <DecisionForm
      {...{ fields, busy: filing.isPending, error: filing.error, cancel: close }}
      initial={{ channel: 'visit', region }}
      send={(body) => filing.mutate({ path: '/api/grievances', body })}
    />
  );
};
