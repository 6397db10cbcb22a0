import type { GrievanceEvents, GrievanceEventType } from './events';

/** Who works on the case no more, and about whom a party asked that (回避, XF 28(3)); both are accounts. */
export interface Recusal {
  readonly recused: readonly string[];
  readonly requested: readonly string[];
}

type Evolve<Type extends GrievanceEventType> = (recusal: Recusal, data: GrievanceEvents[Type]) => Recusal;
type Said = { readonly official: string };

const answered = ({ requested }: Recusal, { official }: Said): readonly string[] =>
  requested.filter((each) => each !== official);
const withdrawn = (recusal: Recusal, said: Said): Recusal => ({
  recused: [...recusal.recused, said.official],
  requested: answered(recusal, said),
});

/** How officials come to withdraw. */
export const recusalEvolvers = {
  InterestDeclared: withdrawn,
  RecusalRequested: ({ recused, requested }, { official }) => ({ recused, requested: [...requested, official] }),
  RecusalOrdered: withdrawn,
  RecusalRejected: (recusal, said) => ({ ...recusal, requested: answered(recusal, said) }),
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };
