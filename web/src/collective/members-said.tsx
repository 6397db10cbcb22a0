import { createContext, use } from 'react';
import { useLanguage } from '../language';
import { memberName, refusalIn } from '../words/spoken';

/** The names of a group's members as far as the reader may see them; nobody's away from the group's own page. */
export const MemberNames = createContext<ReadonlyMap<string, string>>(new Map());

/** Says members by their ordinal, with the name where the reader may see it; in a refusal's sentence, too. */
export const useMembersSaid = () => {
  const names = use(MemberNames);
  const { language } = useLanguage();
  const named = (said: string, member: string): string => {
    const name = names.get(member);
    return name ? (language === 'zh' ? `${said}（${name}）` : `${said} (${name})`) : said;
  };
  const inSentence = (said: string, zh: string | undefined, en: string | undefined) =>
    named(said, `member-${zh ?? en}`);
  return {
    memberSaid: (member: string): string => named(memberName(member, language), member),
    refusalSaid: (sentence: string): string =>
      refusalIn(sentence, language).replace(/第 (\d+) 名成员|member (\d+)/g, inSentence),
  };
};
