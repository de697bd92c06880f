import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useDays } from '../words/use-days.js';
import type { ToldFact } from './told.js';

/** Names of languages, ISO 639, in the language of the screen: `fy` becomes "Fries". */
export function useLanguageNames(): (code: string) => string {
  const { locale } = useIntl();
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'language' }), [locale]);
  return useCallback((code) => names.of(code) ?? code, [names]);
}

/** A fact in words: days and languages as people say them. */
export function useFactWords(): (fact: Pick<ToldFact, 'key' | 'value'>) => string {
  const days = useDays();
  const languageOf = useLanguageNames();
  return useCallback(
    ({ key, value }) => {
      if (key === 'LANGUAGE') return languageOf(value);
      return key === 'BIRTH_DATE' || key === 'SINCE' ? days.long(value) : value;
    },
    [days, languageOf],
  );
}
