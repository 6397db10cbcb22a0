import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Refused } from '../ask';
import type { Filled } from '../forms/body-of';
import { DecisionForm } from '../forms/decision-form';
import type { DecisionRoute, InterfaceDocument } from '../forms/document';
import { type Field, fieldsOf } from '../forms/fields-of';
import { type Attempt, useDecide } from '../forms/use-decide';
import { useSession } from '../sign-in/session';
import { Conflict } from './conflict';
import type { CaseDetails } from './read-case';

interface Props {
  readonly of: CaseDetails;
  readonly route: DecisionRoute;
  readonly document: InterfaceDocument;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** Makes one decision on the case as it was read when the form was opened; a conflict is shown, and can be repeated. */
export const Decide = ({ of, route, document, done, cancel }: Props) => {
  const { me } = useSession();
  const cache = useQueryClient();
  const fields = useMemo(() => fieldsOf(document, route.schema), [document, route.schema]);
  const initial = useMemo(() => beginning(fields, me?.id), [fields, me?.id]);
  const [read, setRead] = useState(of.revision);
  const [moved, setMoved] = useState<number>();
  const deciding = useDecide();
  const send = (body: object) => {
    const revision = moved ?? read;
    const attempt: Attempt = { path: route.path.replace('{id}', of.id), body, revision };
    deciding.mutate(attempt, {
      onSuccess: done,
      onError: async (error) => {
        if (!(error instanceof Refused) || (error.status !== 412 && error.status !== 409)) return;
        if (error.status === 409) setMoved(undefined);
        setRead(revision);
        await cache.invalidateQueries({ queryKey: ['case', of.id] });
        const items = cache.getQueryData<readonly { revision: number }[]>(['case', of.id, 'history']);
        if (error.status === 412) setMoved(items?.at(-1)?.revision ?? revision);
      },
    });
  };
  const isConflict = deciding.error instanceof Refused && deciding.error.status === 412;
  return (
    <DecisionForm
      {...{ fields, initial, send, cancel, busy: deciding.isPending, error: deciding.error }}
      conflict={isConflict ? <Conflict id={of.id} since={read} /> : undefined}
    />
  );
};

/** A mediator is usually the one who writes; an agreement has at least one term. */
const beginning = (fields: readonly Field[], me: string | undefined): Filled =>
  Object.fromEntries(
    fields.flatMap(({ name, kind, required }): [string, unknown][] => {
      if (kind === 'person' && name === 'mediator' && me) return [[name, me]];
      return kind === 'groups' && required ? [[name, [{}]]] : [];
    }),
  );
