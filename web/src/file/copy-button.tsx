import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../language';
import { receiptWords } from './receipt.words';

/** Copies a text and says so, or that the browser does not allow it. */
export const CopyButton = ({ label, text }: { readonly label: string; readonly text: string }) => {
  const say = useWords(receiptWords);
  const copying = useMutation({ mutationFn: () => navigator.clipboard.writeText(text), networkMode: 'always' });
  return (
    <span className="no-print">
      <Button onClick={() => copying.mutate()}>{label}</Button>{' '}
      <span role="status">{copying.isSuccess ? say.copied : copying.isError ? say.notCopied : ''}</span>
    </span>
  );
};
