import './proof.css';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { keepFile } from '../dashboard/keep-file';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { caseNumber } from '../words/spoken';
import { BroughtDossier } from './brought-dossier';
import type { Finding, Link } from './chain';
import { chainOfCase, dossierOf } from './dossier';
import { proofWords } from './proof.words';

interface OfCase {
  readonly id: string;
  readonly events: readonly Link[];
}

/** Whether a case's chain holds, its dossier to keep, and a place to bring one that was kept. */
export const Proof = ({ id, events }: OfCase) => {
  const say = useWords(proofWords);
  const chain = useQuery({
    queryKey: ['proof', id, events.map(({ hash }) => hash)],
    queryFn: () => chainOfCase(id, events),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const save = () => {
    const text = dossierOf(id, events, new Date().toISOString());
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    keepFile(address, say.fileName(caseNumber(id)));
    URL.revokeObjectURL(address);
  };
  return (
    <section aria-labelledby="proof" className="proof">
      <h2 id="proof">{say.title}</h2>
      <p>{say.said}</p>
      <Shown of={chain}>{(found) => <Found found={found} />}</Shown>
      <div className="proof-row">
        <Button onClick={save}>{say.save}</Button>
        <BroughtDossier />
      </div>
    </section>
  );
};

const Found = ({ found }: { readonly found: Finding }) => {
  const say = useWords(proofWords);
  if (found.is === 'whole')
    return <Alert role="status" type="success" showIcon title={say.whole(found.events, found.kept)} />;
  return (
    <Alert role="alert" type="error" showIcon title={say[found.is](say.step(found.revision + 1, found.revision))} />
  );
};
