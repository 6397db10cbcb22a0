import { refuse } from '../../../../kernel/refusal';
import { holds } from '../../agency';
import { decision } from '../../decide';
import { afterTheLastDay } from '../../instants';
import { onMandate } from './the-mandate';

export type LapseMandate = { mandate: number };

/** A mandate ends with its last day, whether or not anybody says so (SD 28). */
export const lapseMandate = decision<LapseMandate>({
  name: 'LapseMandate',
  by: ['clock'],
  decide: onMandate((found, _, { actor, now }) => {
    const { mandate, agent, until } = found;
    return holds(found, now)
      ? refuse(
          'mandate-holds',
          `The mandate of ${agent} holds until ${until} (SD 28).`,
          `${agent} 的代理权限至 ${until} 止，尚未届满（山东省信访条例第二十八条）。`,
        )
      : [{ type: 'MandateLapsed', data: { mandate, agent, until, by: actor.id, at: afterTheLastDay(until) } }];
  }),
});
