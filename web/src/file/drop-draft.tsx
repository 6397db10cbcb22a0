import { Button, Popconfirm } from 'antd';
import { useWords } from '../language';
import { dropDraft } from './draft';
import { fileWords } from './file.words';

/** Says where the draft is kept, and removes it from this device. */
export const DropDraft = ({ dropped }: { readonly dropped: () => void }) => {
  const say = useWords(fileWords);
  return (
    <aside className="file-draft">
      <p>{say.draft}</p>
      <Popconfirm
        title={say.dropAsked}
        okText={say.dropDraft}
        cancelText={say.keep}
        onConfirm={() => {
          dropDraft();
          dropped();
        }}
      >
        <Button>{say.dropDraft}</Button>
      </Popconfirm>
    </aside>
  );
};
