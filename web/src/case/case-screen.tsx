import { useParams } from 'react-router';
import { Shown } from '../frame/states';
import { AgreementPart } from './agreement-part';
import './case.css';
import { CaseHeader } from './case-header';
import { ClocksPart } from './clocks-part';
import { CaseDecisions } from './decisions-part';
import { FilesPart } from './files-part';
import { MediationPart } from './mediation-part';
import { OpinionPart, RatingsPart } from './outcome-parts';
import { PartiesPart, SaidPart } from './parties-part';
import { useCase } from './read-case';
import { Timeline } from './timeline';

/** One case for those at work on it: how it stands, why, and what may be decided now. */
export const CaseScreen = () => {
  const { id = '' } = useParams();
  return (
    <Shown of={useCase(id)}>
      {(of) => (
        <div className="case">
          <CaseHeader of={of} />
          <aside>
            <CaseDecisions key={id} of={of} />
            <ClocksPart id={id} />
          </aside>
          <div className="case-body">
            <SaidPart of={of} />
            <PartiesPart of={of} />
            <MediationPart of={of} />
            {of.agreement && <AgreementPart of={of.agreement} />}
            <FilesPart id={id} />
            <OpinionPart of={of} />
            <RatingsPart of={of} />
            <Timeline id={id} />
          </div>
        </div>
      )}
    </Shown>
  );
};
