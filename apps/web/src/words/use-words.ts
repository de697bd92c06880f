import type { MessageKey, Params } from '#words';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** A sentence of the catalogue in the language of the screen. */
export type Say = (key: MessageKey, params?: Params) => string;

/** Gives `say(key, params)`: the only way a page or a part gets its text. */
export function useWords(): Say {
  const intl = useIntl();
  return useCallback((key, params) => intl.formatMessage({ id: key }, params), [intl]);
}

/** Words for a code of the API, `nameOf('shell.role', 'TEACHER')`; a code nobody has words for stays as it is. */
export function useNames(): (area: string, code: string) => string {
  const intl = useIntl();
  return useCallback(
    (area, code) => {
      const key = `${area}.${code}`;
      return Object.hasOwn(intl.messages, key) ? intl.formatMessage({ id: key as MessageKey }) : code;
    },
    [intl],
  );
}
