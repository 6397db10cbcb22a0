import type { Sentence } from './refusal';

const ordinalOf = (member: string): string => member.replace('member-', '');

/** 第 3 名成员, member 3: what a sentence calls members of a group, whose names not everybody may read. */
export const membersSaid = (members: readonly string[]): Sentence => ({
  en: members.map((each) => `member ${ordinalOf(each)}`).join(', ') || 'none',
  zh: members.map((each) => `第 ${ordinalOf(each)} 名成员`).join('、') || '无',
});
