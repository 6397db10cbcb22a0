import { dayAndTime } from './days';
import { nameOf, valueName } from './names';
import type { Language } from './words';

/** An instant to the minute as clocks in China show it, whichever offset it was said in; a day stays a day. */
export const momentOf = (said: string): string =>
  said.includes('T') && !said.endsWith('+08:00') ? dayAndTime(said) : said.slice(0, 16).replace('T', ' ');

/** The day of an instant. */
export const dayOf = (said: string): string => said.slice(0, 10);

const parts: Readonly<Record<Language, string>> = { zh: '对方当事人', en: 'Other party' };

/** What a party is called: the petitioner, the first other party, the second. */
export const partyName = (party: string, language: Language): string => {
  const [, number] = /^counterparty-(\d+)$/.exec(party) ?? [];
  return number ? `${parts[language]} ${number}` : valueName('party', party, language);
};

/** What a member of a group is called: 第 3 名成员, Member 3. */
export const memberName = (member: string, language: Language): string => {
  const ordinal = member.replace('member-', '');
  return language === 'zh' ? `第 ${ordinal} 名成员` : `Member ${ordinal}`;
};

/** A case's number, which is its id in capital letters, four by four. */
export const caseNumber = (id: string): string => (id.toUpperCase().match(/.{1,4}/g) ?? []).join('-');

/** Several things said one after another. */
export const listed = (said: readonly string[], language: Language): string =>
  said.join(language === 'zh' ? '、' : ', ');

/** A refusal's sentence with the states and categories it names by their codes said in Chinese. */
export const refusalIn = (sentence: string, language: Language): string =>
  language === 'en'
    ? sentence
    : sentence.replace(/[a-z]+(?:-[a-z]+)*/g, (code) => {
        const status = nameOf('statuses', code, language);
        return status === code ? valueName('category', code, language) : status;
      });
