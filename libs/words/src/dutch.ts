import general from './nl/general.json' with { type: 'json' };
import imports from './nl/import.json' with { type: 'json' };
import letter from './nl/letter.json' with { type: 'json' };
import group from './nl/group.json' with { type: 'json' };
import level from './nl/level.json' with { type: 'json' };
import login from './nl/login.json' with { type: 'json' };
import look from './nl/look.json' with { type: 'json' };
import parts from './nl/parts.json' with { type: 'json' };
import refusal from './nl/refusal.json' with { type: 'json' };
import shell from './nl/shell.json' with { type: 'json' };
import handover from './nl/handover.json' with { type: 'json' };
import parents from './nl/parents.json' with { type: 'json' };
import prepare from './nl/prepare.json' with { type: 'json' };
import locations from './nl/locations.json' with { type: 'json' };
import log from './nl/log.json' with { type: 'json' };
import reading from './nl/reading.json' with { type: 'json' };
import today from './nl/today.json' with { type: 'json' };
import received from './nl/received.json' with { type: 'json' };

/** The Dutch catalogue: one line an area, key to ICU message. Dutch is the source; English follows it. */
export const dutch = { ...general, ...imports, ...letter, ...group, ...level, ...login, ...look, ...parts, ...refusal, ...shell, ...handover, ...parents, ...prepare, ...locations, ...log, ...reading, ...today, ...received };
