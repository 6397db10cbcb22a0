/** The group a case is handled in, as far as the case was told: its own members, and those a settlement binds (XF 20(3)). */
export interface Group {
  readonly collective: string;
  readonly members: readonly string[];
  readonly left: readonly string[];
  readonly settled: readonly string[];
}

/** The members whom no settlement binds yet. */
export const unsettledOf = (group: Group | null): readonly string[] =>
  group ? group.members.filter((each) => !group.left.includes(each) && !group.settled.includes(each)) : [];
