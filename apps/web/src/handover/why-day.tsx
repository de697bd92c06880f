import { graphql, type ResultOf } from '../session/graphql.js';
import { Why } from '../parts/why/why.js';
import { useDays } from '../words/use-days.js';
import { useWords } from '../words/use-words.js';

/** A day with the rule it follows from (R13, R15, R16, R17, X7). */
export const dayFields = graphql(`
  fragment DayFields on DayReason { day rule start term }
`);
export type ToldDay = ResultOf<typeof dayFields>;

/** *waarom?* beside a day: the rule in a sentence, from when it counts and how long; nothing where nobody told the rule. */
export function WhyDay({ days, rule }: { days: readonly ToldDay[]; rule: string }) {
  const say = useWords();
  const dayNames = useDays();
  const told = days.find((one) => one.rule.startsWith(rule));
  if (!told) return null;
  const { day, start, term } = told;
  const age = say('parts.age', { years: Math.floor(term / 12), months: term % 12 });
  return (
    <Why about={dayNames.medium(day)}>
      <p>{say(`handover.why.${told.rule}`)}</p>
      <dl>
        <dt>{say('handover.why.from')}</dt>
        <dd>{say(`handover.why.start.${told.rule}`, { day: dayNames.long(start) })}</dd>
        <dt>{say('handover.why.term')}</dt>
        <dd>{say(`handover.why.term.${told.rule}`, { term, age })}</dd>
        <dt>{say('handover.why.so')}</dt>
        <dd>{dayNames.long(day)}</dd>
      </dl>
    </Why>
  );
}
