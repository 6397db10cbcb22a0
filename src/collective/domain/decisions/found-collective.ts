import { refuse } from '../../../kernel/refusal';
import { type CollectiveGuard, decision, staff } from '../decide';
import { common, type GroupedCase, grouped } from '../grouped-case';

/** `cases` are the cases it is founded on, as they stand; the first one says the matter. */
export type FoundCollective = { matter: string; cases: readonly GroupedCase[] };

const notYetFounded: CollectiveGuard = ({ founded }) =>
  founded
    ? refuse(
        'founded-already',
        'The group is founded already; take further cases into it (XF 20(3)).',
        '该群体已经成立，请将其他事项纳入其中（信访工作条例第二十条第三款）。',
      )
    : undefined;

/** Several people with a common matter are handled as one group, founded on the cases they brought (XF 20(3)). */
export const foundCollective = decision<FoundCollective>({
  name: 'FoundCollective',
  by: staff,
  given: [notYetFounded],
  decide: (_, { matter, cases }, { actor, now }) => {
    const [first] = cases;
    if (!first) return [];
    const { category, region, regionPath, rulebook } = first;
    const signed = { by: actor.id, at: now };
    return (
      common(cases, first) ?? [
        {
          type: 'CollectiveFounded',
          data: { matter, category, region, regionPath: [...regionPath], rulebook, ...signed },
        },
        ...cases.map((each) => grouped(each, signed)),
      ]
    );
  },
});
