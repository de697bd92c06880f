import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Answer } from '../../session/answer.js';
import { useSession, type Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { seatAddress } from '../../support/addresses.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { seatsQuery } from '../wraparound/wraparound.query.js';
import '../wraparound/wraparound.css';

/** A guest of one or several teams, at one or several organisations, each asked apart: whom one reads along with, why and until when (A5). */
export function TeamMemberToday() {
  const { hats } = useSession();
  return (
    <div className="today flow">
      {hats
        .filter(({ role }) => role === 'TEAM_MEMBER')
        .map((one) => (
          <AtOrganisation key={one.key} hat={one} />
        ))}
    </div>
  );
}

function AtOrganisation({ hat }: { hat: Hat }) {
  const say = useWords();
  const days = useDays();
  const { wear } = useSession();
  const answer = useAnswer(seatsQuery, {}, { hat: hat.key });
  return (
    <section className="flow" aria-label={hat.controllerName}>
      <h2>{say('wraparound.seats.at', { organisation: hat.controllerName })}</h2>
      <Answer query={answer}>
        {({ teamSeats }) =>
          teamSeats.length === 0 ? (
            <EmptyState>{say('wraparound.seats.none')}</EmptyState>
          ) : (
            <div className="wraparound__seats">
              {teamSeats.map(({ childId, callName, work, why, untilOn }) => (
                <Card key={childId} title={callName} note={work} level={3}>
                  <div className="flow">
                    <p>{why}</p>
                    <p className="soft">{say('wraparound.seat.until', { day: days.long(untilOn) })}</p>
                    <LinkButton kind="fill" href={seatAddress(childId)} onPress={() => wear(hat.key)}>
                      {say('wraparound.seat.read', { child: callName })}
                    </LinkButton>
                  </div>
                </Card>
              ))}
            </div>
          )
        }
      </Answer>
    </section>
  );
}
