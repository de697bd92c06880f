import { Link } from 'react-aria-components';
import { useDays } from '../words/use-days.js';
import { useWords } from '../words/use-words.js';
import { applicationAddress, invitationAddress, oppAddress, trackAddress } from './addresses.js';
import type { Due } from './due.query.js';
import { TermWhy } from './term-why.js';
import './due-lines.css';

/** The page where it is dealt with. */
const addressOf: Readonly<Record<Due['kind'], (childId: string) => string>> = {
  APPLICATION: applicationAddress,
  DECLARATION: applicationAddress,
  OPP: oppAddress,
  EVALUATION: oppAddress,
  REVIEW: trackAddress,
  YEARLY_LOOK: trackAddress,
  AFTERCARE: trackAddress,
};

/** What is due, a line each: who, what, by when with its reason, and the invitation ready. A date that has passed is told as plainly as one to come. */
export function DueLines({ label, dues }: { label: string; dues: readonly Due[] }) {
  return (
    <ul className="due-lines" aria-label={label}>
      {dues.map((due) => (
        <DueLine key={due.id} due={due} />
      ))}
    </ul>
  );
}

function DueLine({ due: { kind, childId, callName, groupName, daysLeft, term } }: { due: Due }) {
  const say = useWords();
  const days = useDays();
  const when = daysLeft < 0 ? say('due.past', { days: -daysLeft }) : daysLeft === 0 ? say('due.today') : say('due.left', { days: daysLeft });
  return (
    <li className="due-line">
      <span className="due-line__when" data-past={daysLeft < 0 || undefined}>
        {when}
      </span>
      <span className="due-line__what">
        <Link href={addressOf[kind](childId)}>{callName}</Link>
        {groupName ? <small>{say('due.group', { group: groupName })}</small> : null}
        <span>{say(`due.kind.${kind}`)}</span>
      </span>
      <span className="due-line__day">
        {days.medium(term.dueOn)} <TermWhy term={term} about={say('due.about', { what: say(`due.kind.${kind}`), day: days.long(term.dueOn) })} />
      </span>
      <Link
        className="due-line__invite screen-only"
        href={invitationAddress(childId, kind)}
        aria-label={say('due.inviteFor', { child: callName, what: say(`due.kind.${kind}`) })}
      >
        {say('due.invite')}
      </Link>
    </li>
  );
}
