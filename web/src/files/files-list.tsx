import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CaseFiles } from '../../../src/grievance/attachments';
import { ask } from '../ask';
import { keepFile } from '../dashboard/keep-file';
import { Failed } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { partyName } from '../words/spoken';
import { type FilesPlace, sizeSaid } from './files';
import { filesWords } from './files.words';

type OneFile = CaseFiles['items'][number];

/** The files there are, each with who brought it and who may read it, to be saved. */
export const FilesList = ({ of, place }: { readonly of: CaseFiles['items']; readonly place: FilesPlace }) => {
  const say = useWords(filesWords);
  if (of.length === 0) return <p>{say.none}</p>;
  return (
    <ul className="files-list" aria-label={say.title}>
      {of.map((each) => (
        <li key={`${each.hash} ${each.party} ${each.at}`}>
          <OneLine of={each} place={place} />
        </li>
      ))}
    </ul>
  );
};

const OneLine = ({ of, place }: { readonly of: OneFile; readonly place: FilesPlace }) => {
  const say = useWords(filesWords);
  const { language } = useLanguage();
  const { name, hash, size, party, forParties, at } = of;
  const saving = useMutation({
    mutationFn: async () => {
      const answer = await ask(`${place.path}/${hash}`, { headers: place.headers ?? {} });
      const address = URL.createObjectURL(await answer.blob());
      keepFile(address, name);
      URL.revokeObjectURL(address);
    },
  });
  const readers = forParties ? say.partiesToo : party ? say.bringerToo : say.staffOnly;
  const facts = [sizeSaid(size), party ? partyName(party, language) : say.staff, at.slice(0, 10), readers];
  return (
    <>
      <span className="files-name">{name}</span>
      <small>{facts.join(' · ')}</small>
      <Button onClick={() => saving.mutate()} loading={saving.isPending} aria-label={say.downloadNamed(name)}>
        {say.download}
      </Button>
      {saving.isError && <Failed error={saving.error} again={() => saving.mutate()} />}
    </>
  );
};
