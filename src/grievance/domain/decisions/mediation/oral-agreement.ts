import { type Refusal, refuse } from '../../../../kernel/refusal';
import type { Mediation } from '../../mediation';
import type { MediationProfile } from '../../rulebook/mediation-profiles';

/**
 * An agreement may be oral only where the profile says so, where it asks for a record with a recorded session, and
 * outside people's mediation never in a matter accepted as a petition, whose settlement is written (PML 28; XF 33).
 */
export const oralAgreementAllowed = (
  { tier, from, sessions }: Mediation,
  { code, oral, basis }: MediationProfile,
): Refusal | undefined => {
  if (tier !== 'people' && from === 'in-handling')
    return refuse(
      'oral-agreement-refused',
      'A petition that was accepted is settled in writing (XF 33).',
      '已受理的信访事项，调解、和解协议须采用书面形式（信访工作条例第三十三条）。',
    );
  if (oral === 'no')
    return refuse(
      'oral-agreement-refused',
      `Profile ${code} asks for a written agreement (${basis}; XF 33).`,
      `调解程序 ${code} 要求书面协议（${basis}；信访工作条例第三十三条）。`,
    );
  return oral === 'record' && sessions === 0
    ? refuse(
        'oral-agreement-not-recorded',
        `Profile ${code} enters an oral agreement in the record of a session; no session is recorded (${basis}).`,
        `调解程序 ${code} 的口头协议须记入调解笔录，目前没有调解记录（${basis}）。`,
      )
    : undefined;
};
