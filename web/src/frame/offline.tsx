import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useWords } from '../language';
import { frameWords } from './frame.words';

const listen = (heard: () => void) => {
  for (const event of ['online', 'offline']) addEventListener(event, heard);
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, heard);
  };
};

/** Whether the device has a network. */
export const useIsOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);

/** Says that there is no network while there is none; reading and sending wait and go on by themselves. */
export const Offline = () => {
  const { offline } = useWords(frameWords);
  return useIsOnline() ? null : <Alert role="alert" type="warning" banner title={offline} />;
};
