import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { Failed } from '../frame/states';
import { useWords } from '../language';
import type { FilesPlace } from './files';
import { filesWords } from './files.words';
import { sendFile } from './send-file';

/** A file somebody chose; its key makes a repeat no second file. */
export interface Picked {
  readonly key: string;
  readonly file: File;
  readonly forParties: boolean;
}

/** One file on its way, after those before it; too large a one is not sent at all. */
export const OneUpload = (props: {
  readonly of: Picked;
  readonly place: FilesPlace;
  readonly mebibytes: number;
  readonly done: () => void;
}) => {
  const { of, place, mebibytes, done } = props;
  const { key, file, forParties } = of;
  const say = useWords(filesWords);
  const [share, went] = useState(0);
  const fits = file.size <= mebibytes * 2 ** 20;
  const sending = useMutation({
    mutationFn: () => {
      const headers = { ...place.headers, 'idempotency-key': key };
      return sendFile({ path: place.path, file, headers, fields: forParties ? { forParties: 'true' } : {}, went });
    },
    onSuccess: done,
    scope: { id: 'files' },
  });
  const { mutate, data, isError, error } = sending;
  useEffect(() => {
    if (fits) mutate();
  }, [fits, mutate]);
  if (!fits) return <Alert role="alert" type="error" title={file.name} description={say.tooLarge(String(mebibytes))} />;
  const percent = Math.round(share * 100);
  const state = data ? say[data] : share === 0 ? say.waiting : say.sending(String(percent));
  return (
    <>
      <span className="files-name">{file.name}</span>
      {!data && !isError && <progress aria-label={say.progress(file.name)} max={100} value={percent} />}
      <span role="status">{isError ? '' : state}</span>
      {isError && <Failed error={error} again={() => mutate()} />}
    </>
  );
};
