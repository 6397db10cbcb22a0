import type { UseQueryResult } from '@tanstack/react-query';
import { Alert } from 'antd';
import { formWords } from '../forms/forms.words';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import type { HistoryItem } from './read-case';
import { Events } from './timeline';

/** What happened, as far as the reader may see it; nothing where they may not. */
export type Happened = UseQueryResult<readonly HistoryItem[]> | undefined;

/** What happened to the case or the group since it was read. */
export const Conflict = ({ happened, since }: { readonly happened: Happened; readonly since: number }) => {
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
          {happened && (
            <Shown of={happened}>
              {(items) => <Events of={items.filter(({ revision }) => revision > since).toReversed()} />}
            </Shown>
          )}
        </>
      }
    />
  );
};
