import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../ask';
import { Failed } from '../frame/states';
import { useWords } from '../language';
import { receiptWords } from './receipt.words';

interface Case {
  readonly number: string;
  readonly queryCode: string;
}
interface Picked {
  readonly key: string;
  readonly file: File;
}

const kinds = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.txt,.mp3,.mp4';

/** The last step, after the receipt: files that belong to the matter, each added as soon as it is chosen. */
export const Attachments = ({ number, queryCode }: Case) => {
  const say = useWords(receiptWords);
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  return (
    <section className="receipt-files no-print">
      <h2>{say.files}</h2>
      <p>{say.filesSaid}</p>
      <label>
        {say.pick}
        <input
          type="file"
          multiple
          accept={kinds}
          onChange={({ target }) => {
            const added = Array.from(target.files ?? [], (file) => ({ key: crypto.randomUUID(), file }));
            setPicked([...picked, ...added]);
            target.value = '';
          }}
        />
      </label>
      <ul>
        {picked.map((each) => (
          <li key={each.key}>
            <Added of={each} number={number} queryCode={queryCode} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** One file on its way: one after the other, and stored once however often it is sent. */
const Added = ({ of: { key, file }, number, queryCode }: Case & { readonly of: Picked }) => {
  const say = useWords(receiptWords);
  const { mutate, isSuccess, isError, error } = useMutation({
    mutationFn: () => {
      const body = new FormData();
      body.append('file', file);
      return ask(`/api/public/grievances/${number}/attachments`, {
        method: 'POST',
        body,
        headers: { 'query-code': queryCode, 'idempotency-key': key },
      });
    },
    scope: { id: 'attachments' },
  });
  useEffect(() => mutate(), [mutate]);
  return (
    <>
      <span>{file.name}</span> <span role="status">{isSuccess ? say.added : isError ? '' : say.adding}</span>
      {isError && <Failed error={error} again={() => mutate()} />}
    </>
  );
};
