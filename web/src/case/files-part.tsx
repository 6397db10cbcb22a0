import { CaseFilesShown } from '../files/case-files';
import { filesOf } from '../files/files';
import { filesWords } from '../files/files.words';
import { useWords } from '../language';
import { useHasRole } from '../sign-in/session';
import { Part } from './part';

/** The materials of the case; staff say of each they add whether the parties may read it. */
export const FilesPart = ({ id }: { readonly id: string }) => {
  const { title } = useWords(filesWords);
  const isParty = useHasRole('petitioner', 'counterparty');
  return (
    <Part title={title}>
      <CaseFilesShown place={filesOf(id)} shares={!isParty} />
    </Part>
  );
};
