import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Domain } from '../parts/level/level.js';
import { graphql, type ResultOf } from '../session/graphql.js';
import { useAnswer } from '../session/use-answer.js';

const linesQuery = graphql(`
  query Lines {
    framework {
      domains { code name nameEn }
      lines { code domain name nameEn heading headingEn }
    }
  }
`);

/** The lines under their domains, in the language of the screen; undefined until they are there. Published versions never change. */
export function useDomains(): readonly Domain[] | undefined {
  const { data } = useAnswer(linesQuery, {});
  const { locale } = useIntl();
  const english = locale.startsWith('en');
  return useMemo(() => data && domainsOf(data.framework, english), [data, english]);
}

function domainsOf({ domains, lines }: ResultOf<typeof linesQuery>['framework'], english: boolean): Domain[] {
  return domains.map((domain) => ({
    id: domain.code,
    name: english ? domain.nameEn : domain.name,
    lines: lines
      .filter((line) => line.domain === domain.code)
      .map((line) => ({ id: line.code, name: english ? line.nameEn : line.name, short: english ? line.headingEn : line.heading })),
  }));
}
