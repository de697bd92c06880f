import general from './en/general.json' with { type: 'json' };
import imports from './en/import.json' with { type: 'json' };
import handover from './en/handover.json' with { type: 'json' };
import letter from './en/letter.json' with { type: 'json' };
import board from './en/board.json' with { type: 'json' };
import child from './en/child.json' with { type: 'json' };
import entry from './en/entry.json' with { type: 'json' };
import group from './en/group.json' with { type: 'json' };
import level from './en/level.json' with { type: 'json' };
import login from './en/login.json' with { type: 'json' };
import look from './en/look.json' with { type: 'json' };
import parts from './en/parts.json' with { type: 'json' };
import parents from './en/parents.json' with { type: 'json' };
import prepare from './en/prepare.json' with { type: 'json' };
import refusal from './en/refusal.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import locations from './en/locations.json' with { type: 'json' };
import log from './en/log.json' with { type: 'json' };
import reading from './en/reading.json' with { type: 'json' };
import today from './en/today.json' with { type: 'json' };
import received from './en/received.json' with { type: 'json' };
import roster from './en/roster.json' with { type: 'json' };
import team from './en/team.json' with { type: 'json' };
import mailbox from './en/mailbox.json' with { type: 'json' };
import coaching from './en/coaching.json' with { type: 'json' };
import visit from './en/visit.json' with { type: 'json' };

/** The English catalogue: the same keys and arguments as the Dutch one, held by `words.spec.ts`. */
export const english = { ...general, ...handover, ...imports, ...letter, ...board, ...child, ...entry, ...group, ...level, ...login, ...look, ...parts, ...parents, ...prepare, ...received, ...refusal, ...shell, ...locations, ...log, ...reading, ...today, ...roster, ...team, ...mailbox, ...coaching, ...visit };
