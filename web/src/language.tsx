import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Language, Words } from './words/words';

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Chosen>({ language: 'zh', choose: () => undefined });
const key = 'language';

/** What was chosen before, else what the browser prefers first. */
const preferred = (): Language => {
  const kept = localStorage.getItem(key);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.languages.find((each) => /^(zh|en)/.test(each))?.startsWith('en') ? 'en' : 'zh';
};

/** The tag of a language in HTML and HTTP. */
export const tagOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

let asked: Language = preferred();
/** The language requests are made in. */
export const languageAsked = (): Language => asked;

/** Keeps the language people read in. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(asked);
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
  }, [language]);
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        asked = next;
        localStorage.setItem(key, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={chosen}>{children}</LanguageContext>;
};

export const useLanguage = (): Chosen => use(LanguageContext);

/** A screen's words in the language people read in. */
export const useWords = <W extends object>(words: Words<W>): W => words[useLanguage().language];
