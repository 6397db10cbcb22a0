import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useWords } from '../language';
import { useIsReached } from '../reach';
import { frameWords } from './frame.words';

const listen = (heard: () => void) => {
  for (const event of ['online', 'offline']) addEventListener(event, heard);
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, heard);
  };
};

/** Whether the device has a network. */
export const useIsOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);

/** Says so while there is no network or the service does not answer; what is shown may be old then, and goes on by itself. */
export const Offline = () => {
  const { offline } = useWords(frameWords);
  const [online, reached] = [useIsOnline(), useIsReached()];
  return online && reached ? null : <Alert role="alert" type="warning" banner title={offline} />;
};
