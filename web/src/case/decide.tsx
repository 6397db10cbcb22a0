import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Refused } from '../ask';
import type { Filled } from '../forms/body-of';
import { DecisionForm } from '../forms/decision-form';
import type { DecisionRoute, InterfaceDocument } from '../forms/document';
import { type Field, fieldsOf } from '../forms/fields-of';
import { type Attempt, useDecide } from '../forms/use-decide';
import { useSession } from '../sign-in/session';
import { Conflict, type Happened } from './conflict';
import type { NotAllowed } from './read-case';

/** What decisions are made on, as it was read: a case or a group. */
export interface Decidable {
  readonly id: string;
  readonly revision: number;
  readonly allowed: readonly string[];
  readonly notAllowed: readonly NotAllowed[];
}

interface Props {
  readonly kind: 'case' | 'collective';
  readonly of: Decidable;
  readonly happened: Happened;
  readonly route: DecisionRoute;
  readonly document: InterfaceDocument;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** Makes one decision on the case or group as it was read when the form was opened; a conflict is shown, and can be repeated. */
export const Decide = ({ kind, of, happened, route, document, done, cancel }: Props) => {
  const { me } = useSession();
  const cache = useQueryClient();
  const fields = useMemo(() => fieldsOf(document, route.schema), [document, route.schema]);
  const initial = useMemo(() => beginning(fields, me?.id), [fields, me?.id]);
  const [read, setRead] = useState(of.revision);
  const [moved, setMoved] = useState(false);
  const deciding = useDecide();
  const send = (body: object) => {
    const revision = moved ? of.revision : read;
    const attempt: Attempt = { path: route.path.replace('{id}', of.id), body, revision };
    deciding.mutate(attempt, {
      onSuccess: done,
      onError: async (error) => {
        if (!(error instanceof Refused) || (error.status !== 412 && error.status !== 409)) return;
        setRead(revision);
        await cache.invalidateQueries({ queryKey: [kind, of.id] });
        setMoved(error.status === 412);
      },
    });
  };
  const isConflict = deciding.error instanceof Refused && deciding.error.status === 412;
  return (
    <DecisionForm
      {...{ fields, initial, send, cancel, busy: deciding.isPending, error: deciding.error }}
      conflict={isConflict ? <Conflict happened={happened} since={read} /> : undefined}
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
