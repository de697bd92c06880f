import { useMemo } from 'react';
import type { Step } from '../parts/rating-row/rating.js';
import { graphql } from '../session/graphql.js';
import { useAnswer } from '../session/use-answer.js';

const stepsQuery = graphql(`
  query Steps {
    framework { lines { code steps { number fromMonths toMonths description } } }
  }
`);

/** The steps of each line; undefined until they are there. Published versions never change. */
export function useSteps(): Readonly<Record<string, readonly Step[]>> | undefined {
  const { data } = useAnswer(stepsQuery, {});
  return useMemo(
    () =>
      data &&
      Object.fromEntries(
        data.framework.lines.map(({ code, steps }) => [
          code,
          steps.map(({ number, description, fromMonths, toMonths }) => ({ number, description, months: { from: fromMonths, to: toMonths } })),
        ]),
      ),
    [data],
  );
}
