import type { SupervisionBoardRow } from '../../../projections/supervision/supervision.table';
import { useAccountName } from '../accounts/account-names';
import { frameWords } from '../frame/frame.words';
import { usePages } from '../frame/pages';
import { useLanguage, useWords } from '../language';
import { CaseCell } from '../registers/case-cell';
import { useUnitName } from '../units/units';
import { valueName } from '../words/names';
import { Listed } from './listed';
import { supervisionWords } from './supervision.words';

type Order = SupervisionBoardRow & { readonly overdue: boolean };

/** Who owes whom a reply, by when, and how often it was sent back. */
export const Orders = () => {
  const say = useWords(supervisionWords);
  const { empty } = useWords(frameWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  const accountName = useAccountName();
  return (
    <Listed
      title={say.orders}
      of={usePages<Order>('/api/supervisions', { limit: 20 })}
      head={[
        say.number,
        say.ground,
        say.from,
        say.supervised,
        say.state,
        say.due,
        say.returns,
        say.escalations,
        say.sponsor,
      ]}
      row={({ grievance, number, ground, from, unit, state, due, overdue, returns, escalations, sponsor }) => [
        <CaseCell key="case" id={grievance} number={number} />,
        valueName('ground', ground, language),
        unitName(from),
        unitName(unit),
        say[state],
        overdue ? `${due} (${say.late})` : due,
        returns,
        escalations,
        sponsor ? accountName(sponsor) : '—',
      ]}
      empty={empty}
    />
  );
};
