import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useHat } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { CalendarDialog } from './calendar-dialog.js';
import { CalendarExample } from './calendar-example.js';
import { calendarsQuery, type Calendar } from './team.query.js';

/** What was agreed on times per municipality or SWV, told by the days of a child that does not exist (R13, R15–R17). */
export function Calendars() {
  const say = useWords();
  const { controllerKind } = useHat();
  const calendars = useAnswer(calendarsQuery, {});
  const [changing, setChanging] = useState<Calendar>();
  // a youth-care employer hands no child over
  if (controllerKind !== 'CHILDCARE' && controllerKind !== 'SCHOOL_BOARD') return null;
  const side = controllerKind === 'CHILDCARE' ? 'SENDER' : 'RECEIVER';
  return (
    <Card title={say('team.calendars')}>
      <p className="soft">{say('team.calendars.text')}</p>
      <Answer query={calendars}>
        {({ handoverCalendars }) => (
          <>
            {handoverCalendars.map((calendar) => (
              <section key={calendar.municipality} className="team__calendar" aria-label={placeOf(calendar, say('team.whole'))}>
                <div className="team__calendar-head">
                  <div>
                    <h3>{placeOf(calendar, say('team.calendar.whole'))}</h3>
                    <small>
                      {[say('team.calendar.standing', { agreed: calendar.version, whole: calendar.municipality === '' ? 1 : 0 }), ...calendar.locations].join(
                        ' · ',
                      )}
                    </small>
                  </div>
                  <Button size="desk" onPress={() => setChanging(calendar)}>
                    {say('team.calendar.change')}
                  </Button>
                </div>
                {calendar.version > 0 || calendar.municipality === '' ? <CalendarExample terms={calendar} side={side} /> : <p>{say('team.calendar.same')}</p>}
              </section>
            ))}
            {changing ? <CalendarDialog calendar={changing} side={side} onClose={() => setChanging(undefined)} /> : null}
          </>
        )}
      </Answer>
    </Card>
  );
}

const placeOf = ({ municipality }: Calendar, whole: string) => municipality || whole;
