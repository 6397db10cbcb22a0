import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Refused, Unreachable } from '../ask';
import { useWords } from '../language';
import { SignInLink } from '../sign-in/sign-in-link';
import { frameWords } from './frame.words';

/** Something is being read. */
export const Loading = () => {
  const { loading } = useWords(frameWords);
  return (
    <div role="status" aria-live="polite" aria-label={loading}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
};

/** There is nothing, and that is no failure. */
export const Nothing = ({ said }: { readonly said?: string }) => {
  const { empty } = useWords(frameWords);
  return <Empty description={said ?? empty} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
};

/** Why something could not be read, in words, with a way on: signing in, or asking again. */
export const Failed = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  const { offline, again: label, noPermission, broken, signIn, signInFirst } = useWords(frameWords);
  const refused = error instanceof Refused ? error : undefined;
  const titles: Readonly<Record<number, string>> = { 401: signInFirst, 403: noPermission };
  const title = error instanceof Unreachable ? offline : (titles[refused?.status ?? 0] ?? refused?.title ?? broken);
  const detail = refused ? refused.detail : error instanceof Unreachable ? undefined : String(error);
  const stranger = refused?.status === 401;
  return (
    <Alert
      role="alert"
      type={stranger || refused?.status === 403 ? 'warning' : 'error'}
      showIcon
      title={title}
      description={stranger ? undefined : detail || undefined}
      action={stranger ? <SignInLink>{signIn}</SignInLink> : again && <Button onClick={again}>{label}</Button>}
    />
  );
};

/** What was read, or the state it is in: being read, failed, or nothing. */
export const Shown = <T,>(props: {
  readonly of: UseQueryResult<T>;
  readonly empty?: (read: T) => boolean;
  readonly children: (read: T) => ReactNode;
}) => {
  const { of, empty, children } = props;
  if (of.data !== undefined) return empty?.(of.data) ? <Nothing /> : children(of.data);
  return of.isError ? <Failed error={of.error} again={() => void of.refetch()} /> : <Loading />;
};
