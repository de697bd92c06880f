import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Names as they read in a sentence of the screen's language: "Anna, Bram en Chris". */
export function useList(): (names: readonly string[]) => string {
  const { locale } = useIntl();
  return useCallback((names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names), [locale]);
}
