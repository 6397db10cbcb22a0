import { refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import type { GrievanceKind, Tempo, Urgency } from '../../terms';
import { unknownUnit } from '../../territory';

export type ScreenGrievance = {
  kind: GrievanceKind;
  category: string;
  urgency: Urgency;
  tempo: Tempo;
  /** People concerned; as received when left out. */
  headcount?: number;
  /** A matter inherited from before this service. */
  legacy?: boolean;
  /** The unit an accusation is about. */
  accused?: string;
};

/** Says what kind of matter it is, how urgent, and in which tempo it is taken up (XF 25, 29–31). */
export const screenGrievance = decision<ScreenGrievance>({
  name: 'ScreenGrievance',
  by: ['registrar', 'router'],
  given: [inStatus('received')],
  decide: (grievance, wish, { actor, now, directory }) => {
    const { kind, category, urgency, tempo, headcount = grievance.headcount, legacy = false, accused = null } = wish;
    if (accused !== null && kind !== 'accusation')
      return refuse(
        'accused-without-accusation',
        `Only an accusation names an accused unit (XF 30); this is a ${kind}.`,
        '只有检举控告类事项可以注明被检举控告的单位（信访工作条例第三十条）。',
      );
    if (accused !== null && !directory.unit(accused)) return unknownUnit(accused, directory);
    const data = { kind, category, urgency, tempo, headcount, legacy, accused, by: actor.id, at: now };
    return [{ type: 'GrievanceScreened', data }];
  },
});
