import { useWords } from '../language';
import { partyName } from '../words/spoken';
import { caseWords } from './case.words';
import { Pairs } from './pairs';
import { Part, Wide } from './part';
import type { CaseDetails } from './read-case';
import { useSaid } from './said';

/** What is asked, in the petitioner's words. */
export const SaidPart = ({ of }: { readonly of: CaseDetails }) => {
  const say = useWords(caseWords);
  const { pairs } = useSaid();
  const { narrative, request, region, channel, headcount } = of;
  return (
    <Part title={say.said}>
      <Pairs of={pairs({ request, narrative, channel, region, headcount })} />
    </Part>
  );
};

/** Who the parties are, and who consented to the mediation under way. */
export const PartiesPart = ({ of }: { readonly of: CaseDetails }) => {
  const say = useWords(caseWords);
  const { language } = useSaid();
  const { parties, attempts, anonymous } = of;
  const mediation = of.mediation ?? attempts.at(-1);
  const consent = (party: string): string => {
    if (!mediation) return say.noAttempt;
    return mediation.consents.some((each) => each === party) ? say.consented : say.notYet;
  };
  return (
    <Part title={say.parties} prints="along">
      {anonymous && <p>{say.anonymous}</p>}
      <Wide label={say.parties}>
        <table aria-label={say.parties}>
          <thead>
            <tr>
              {[say.party, say.name, say.contact, say.consent].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map(({ party, name, phone, address }) => (
              <tr key={party}>
                <th scope="row">{partyName(party, language)}</th>
                <td>{name ?? say.anonymous}</td>
                <td>{[phone, address].filter(Boolean).join(' ') || '—'}</td>
                <td>{consent(party)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Part>
  );
};
