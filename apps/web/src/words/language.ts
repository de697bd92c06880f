import { loadMessages, locales, type Locale, type MessageKey } from '#words';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';

/** The language of the screen; Dutch until somebody chose otherwise on this device. */
export interface Language {
  locale: Locale;
  /** Undefined until the first catalogue is there. */
  messages?: Readonly<Record<MessageKey, string>>;
  choose: (locale: Locale) => void;
}

const shelf = 'kindlijn.language';

export const LanguageContext = createContext<Language>({ locale: 'nl', choose: () => undefined });

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Holds the language for the app and fetches its catalogue; the page keeps the old words until the new ones are there. */
export function useLanguageState(): Language {
  const [language, setLanguage] = useState<{ locale: Locale; messages?: Language['messages'] }>({ locale: kept() });
  const [wanted, setWanted] = useState(language.locale);
  useEffect(() => {
    let current = true;
    void loadMessages(wanted).then((messages) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setLanguage({ locale: wanted, messages });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  const choose = useCallback((locale: Locale) => {
    localStorage.setItem(shelf, locale);
    setWanted(locale);
  }, []);
  return { ...language, choose };
}

function kept(): Locale {
  const found = localStorage.getItem(shelf);
  return locales.find((locale) => locale === found) ?? 'nl';
}
