import { Alert } from 'antd';
import { formWords } from '../forms/forms.words';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { useHistory } from './read-case';
import { Events } from './timeline';

/** What happened to the case since it was read. */
export const Conflict = ({ id, since }: { readonly id: string; readonly since: number }) => {
  const say = useWords(formWords);
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={say.movedOn}
      description={
        <>
          <p>{say.movedOnSaid}</p>
          <Shown of={useHistory(id)}>
            {(items) => <Events of={items.filter(({ revision }) => revision > since).toReversed()} />}
          </Shown>
        </>
      }
    />
  );
};
