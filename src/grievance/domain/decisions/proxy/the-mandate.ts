import { notFound, type Refusal, refuse } from '../../../../kernel/refusal';
import type { Context, GrievanceGuard } from '../../decide';
import type { GrievanceEvent } from '../../events';
import type { Grievance } from '../../grievance';
import { isInForce, type Mandate } from '../../mandate';

const noMandate = (): Refusal =>
  refuse(
    'no-mandate',
    'No agent acts for the petitioner of this case (SD 28).',
    '本案信访人没有有效委托的代理人（山东省信访条例第二十八条）。',
  );

/** An agent acts for the petitioner. */
export const mandateInForce: GrievanceGuard = ({ mandates }) => (mandates.some(isInForce) ? undefined : noMandate());

/** What follows from a wish about one mandate; nothing when it ended already. */
export const onMandate =
  <Wish extends { mandate: number }>(
    decide: (mandate: Mandate, wish: Wish, context: Context) => readonly GrievanceEvent[] | Refusal,
  ) =>
  ({ mandates }: Grievance, wish: Wish, context: Context): readonly GrievanceEvent[] | Refusal => {
    const found = mandates.find(({ mandate }) => mandate === wish.mandate);
    if (!found)
      return notFound(
        'unknown-mandate',
        `There is no mandate ${wish.mandate}; there are: ${mandates.map(({ mandate }) => mandate).join(', ') || 'none'}.`,
        `没有第 ${wish.mandate} 号委托；现有：${mandates.map(({ mandate }) => mandate).join('、') || '无'}。`,
      );
    return isInForce(found) ? decide(found, wish, context) : [];
  };
