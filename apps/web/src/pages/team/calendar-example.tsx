import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { TERMS, termsOf, type Side, type Terms } from './calendar-terms.js';
import { calendarExampleQuery } from './team.query.js';

/** The child of R13's example; it does not exist. */
const BORN = '2022-02-28';

interface CalendarExampleProps {
  terms: Terms;
  side: Side;
}

/** What terms mean for a child born on 28 February 2022: each day with the rule it follows from, in their order. */
export function CalendarExample({ terms, side }: CalendarExampleProps) {
  const say = useWords();
  const days = useDays();
  const example = useAnswer(calendarExampleQuery, { input: { birthDate: BORN, terms: termsOf(terms) } });
  return (
    <Answer query={example}>
      {({ calendarExample }) => (
        <div>
          <p className="team__example">{say('team.calendar.example', { born: days.long(BORN), first: days.long(calendarExample.firstSchoolDay) })}</p>
          <dl className="team__days">
            {TERMS.filter(({ sides }) => sides.includes(side))
              .toSorted((one, other) => calendarExample[one.day].localeCompare(calendarExample[other.day]))
              .map(({ name, unit, day }) => (
                <div key={name}>
                  <dt>{say(`team.term.${name}`)}</dt>
                  <dd>
                    <time dateTime={calendarExample[day]}>{days.medium(calendarExample[day])}</time>{' '}
                    <small>
                      {say(`team.rule.${name}`, {
                        value: terms[name],
                        age: unit === 'months' ? say('parts.age', { years: Math.floor(terms[name] / 12), months: terms[name] % 12 }) : '',
                      })}
                    </small>
                  </dd>
                </div>
              ))}
          </dl>
          {side === 'SENDER' ? (
            <p className="soft">
              {say('team.calendar.warm', { always: terms.alwaysWarm ? 1 : 0 })} {say('team.calendar.deciding', { days: terms.objectionDays ?? 0 })}
            </p>
          ) : null}
        </div>
      )}
    </Answer>
  );
}
