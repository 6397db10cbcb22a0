import { type Refusal, refuse } from '../../kernel/refusal';
import type { CollectiveEvents } from './events';

/** What a group must know of a case before it is handled together with others; it is asked before. */
export interface GroupedCase {
  readonly grievance: string;
  readonly number: string;
  readonly category: string;
  readonly region: string;
  readonly regionPath: readonly string[];
  readonly rulebook: string;
  readonly headcount: number;
  readonly isAccusation: boolean;
  readonly isMerged: boolean;
  /** The group it is handled in already. */
  readonly collective: string | null;
}

/** The matter a group has in common. */
type Matter = Pick<GroupedCase, 'category' | 'region'>;

const refusalOf = (each: GroupedCase, { category, region }: Matter): Refusal | undefined => {
  if (each.isAccusation)
    return refuse(
      'accusation-not-grouped',
      `Case ${each.number} is an accusation: it stays in confidence with those who took it and the discipline body (XF 30(3)).`,
      `事项 ${each.number} 属检举控告，仅由登记人员和纪检监察机关掌握，不得纳入群体（信访工作条例第三十条第三款）。`,
    );
  if (each.isMerged)
    return refuse(
      'case-is-merged',
      `Case ${each.number} was linked to another as its repetition; take that one (law §3.8).`,
      `事项 ${each.number} 已作为重复信访并案，请纳入其最终事项（重复信访规则）。`,
    );
  if (each.collective !== null)
    return refuse(
      'in-another-group',
      `Case ${each.number} is handled in group ${each.collective} already; join that one (XF 20(3)).`,
      `事项 ${each.number} 已在群体 ${each.collective} 中办理，请加入该群体（信访工作条例第二十条第三款）。`,
    );
  return each.category === category && each.region === region
    ? undefined
    : refuse(
        'another-matter',
        `Case ${each.number} is ${each.category} in ${each.region}; the group's common matter is ${category} in ${region} (XF 20(3)).`,
        `事项 ${each.number} 属 ${each.region} 的 ${each.category}，该群体的共同事项为 ${region} 的 ${category}（信访工作条例第二十条第三款）。`,
      );
};

/** Several people with a common matter are a group; its cases concern the same kind of matter in the same place (XF 20(3)). */
export const common = (cases: readonly GroupedCase[], matter: Matter): Refusal | undefined =>
  cases.map((each) => refusalOf(each, matter)).find((refusal) => refusal !== undefined);

/** What a case says of itself when it is taken into a group. */
export const grouped = (
  { grievance, number, headcount }: GroupedCase,
  signed: { by: string; at: string },
): { type: 'GrievanceGrouped'; data: CollectiveEvents['GrievanceGrouped'] } => ({
  type: 'GrievanceGrouped',
  data: { grievance, number, headcount, ...signed },
});
