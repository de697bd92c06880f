import general from './nl/general.json' with { type: 'json' };
import imports from './nl/import.json' with { type: 'json' };
import handover from './nl/handover.json' with { type: 'json' };
import letter from './nl/letter.json' with { type: 'json' };
import board from './nl/board.json' with { type: 'json' };
import child from './nl/child.json' with { type: 'json' };
import entry from './nl/entry.json' with { type: 'json' };
import group from './nl/group.json' with { type: 'json' };
import level from './nl/level.json' with { type: 'json' };
import login from './nl/login.json' with { type: 'json' };
import look from './nl/look.json' with { type: 'json' };
import parts from './nl/parts.json' with { type: 'json' };
import parents from './nl/parents.json' with { type: 'json' };
import prepare from './nl/prepare.json' with { type: 'json' };
import refusal from './nl/refusal.json' with { type: 'json' };
import shell from './nl/shell.json' with { type: 'json' };
import locations from './nl/locations.json' with { type: 'json' };
import log from './nl/log.json' with { type: 'json' };
import reading from './nl/reading.json' with { type: 'json' };
import today from './nl/today.json' with { type: 'json' };
import received from './nl/received.json' with { type: 'json' };
import roster from './nl/roster.json' with { type: 'json' };
import team from './nl/team.json' with { type: 'json' };
import mailbox from './nl/mailbox.json' with { type: 'json' };
import coaching from './nl/coaching.json' with { type: 'json' };
import visit from './nl/visit.json' with { type: 'json' };

/** The Dutch catalogue: one line an area, key to ICU message. Dutch is the source; English follows it. */
export const dutch = { ...general, ...handover, ...imports, ...letter, ...board, ...child, ...entry, ...group, ...level, ...login, ...look, ...parts, ...parents, ...prepare, ...received, ...refusal, ...shell, ...locations, ...log, ...reading, ...today, ...roster, ...team, ...mailbox, ...coaching, ...visit };
