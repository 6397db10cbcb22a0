import type { AgreementPart as Agreement } from '../../../projections/grievance-details/grievance-parts';
import { formWords } from '../forms/forms.words';
import { useWords } from '../language';
import { nameOf, valueName } from '../words/names';
import { listed, partyName } from '../words/spoken';
import { caseWords } from './case.words';
import { Pairs } from './pairs';
import { Part, Wide } from './part';
import { useSaid } from './said';

/** The agreement: who signed it, since when it binds, and what became of every obligation. */
export const AgreementPart = ({ of }: { readonly of: Agreement }) => {
  const say = useWords(caseWords);
  const { yes, no } = useWords(formWords);
  const { said, unitName, language } = useSaid();
  const { form, signedBy, countersigned, effectiveAt, confirmation, court, terms } = of;
  return (
    <Part title={say.agreement} prints="alone">
      <Pairs
        of={[
          [nameOf('fields', 'form', language), valueName('form', form, language)],
          [
            say.signed,
            listed(
              signedBy.map((party) => partyName(party, language)),
              language,
            ),
          ],
          [say.countersigned, form === 'written' ? (countersigned ? yes : no) : null],
          [say.effective, said('on', effectiveAt)],
          [say.confirmation, confirmation && valueName('decision', confirmation, language)],
          [nameOf('fields', 'court', language), court && unitName(court)],
        ]}
      />
      <Terms of={terms} />
    </Part>
  );
};

const Terms = ({ of }: { readonly of: Agreement['terms'] }) => {
  const say = useWords(caseWords);
  const { language } = useSaid();
  const stands = ({ performed, breached }: Agreement['terms'][number]) =>
    performed ? say.performed : breached ? say.breached : say.open;
  const fields = ['debtor', 'obligation', 'amount', 'due'].map((field) => nameOf('fields', field, language));
  return (
    <Wide label={say.terms}>
      <table aria-label={say.terms}>
        <thead>
          <tr>
            {[say.number, ...fields, say.state].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((term) => (
            <tr key={term.obligation}>
              <th scope="row">{term.obligation}</th>
              <td className="number">{partyName(term.debtor, language)}</td>
              <td>{term.text}</td>
              <td>{term.amount ?? '—'}</td>
              <td className="number">{term.due}</td>
              <td>{stands(term)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};
