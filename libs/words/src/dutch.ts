import figures from './nl/figures.json' with { type: 'json' };
import general from './nl/general.json' with { type: 'json' };
import hints from './nl/hints.json' with { type: 'json' };
import intervision from './nl/intervision.json' with { type: 'json' };
import improve from './nl/improve.json' with { type: 'json' };
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
import looks from './nl/looks.json' with { type: 'json' };
import parts from './nl/parts.json' with { type: 'json' };
import parents from './nl/parents.json' with { type: 'json' };
import prepare from './nl/prepare.json' with { type: 'json' };
import signed from './nl/signed.json' with { type: 'json' };
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
import monitor from './nl/monitor.json' with { type: 'json' };
import coaching from './nl/coaching.json' with { type: 'json' };
import consultation from './nl/consultation.json' with { type: 'json' };
import visit from './nl/visit.json' with { type: 'json' };
import trajectory from './nl/trajectory.json' with { type: 'json' };
import question from './nl/question.json' with { type: 'json' };
import talk from './nl/talk.json' with { type: 'json' };
import profile from './nl/profile.json' with { type: 'json' };
import due from './nl/due.json' with { type: 'json' };
import scale from './nl/scale.json' with { type: 'json' };
import track from './nl/track.json' with { type: 'json' };
import support from './nl/support.json' with { type: 'json' };
import opp from './nl/opp.json' with { type: 'json' };
import paper from './nl/paper.json' with { type: 'json' };
import family from './nl/family.json' with { type: 'json' };
import bundle from './nl/bundle.json' with { type: 'json' };
import application from './nl/application.json' with { type: 'json' };
import rod from './nl/rod.json' with { type: 'json' };
import safety from './nl/safety.json' with { type: 'json' };
import invitation from './nl/invitation.json' with { type: 'json' };
import wraparound from './nl/wraparound.json' with { type: 'json' };
import continuity from './nl/continuity.json' with { type: 'json' };
import meeting from './nl/meeting.json' with { type: 'json' };

/** The Dutch catalogue: one line an area, key to ICU message. Dutch is the source; English follows it. */
export const dutch = {
  ...general,
  ...figures,
  ...handover,
  ...imports,
  ...hints,
  ...improve,
  ...intervision,
  ...letter,
  ...board,
  ...child,
  ...entry,
  ...group,
  ...level,
  ...login,
  ...look,
  ...looks,
  ...parts,
  ...parents,
  ...prepare,
  ...received,
  ...signed,
  ...refusal,
  ...shell,
  ...locations,
  ...log,
  ...reading,
  ...today,
  ...roster,
  ...team,
  ...mailbox,
  ...monitor,
  ...coaching,
  ...consultation,
  ...visit,
  ...trajectory,
  ...question,
  ...talk,
  ...profile,
  ...due,
  ...scale,
  ...track,
  ...support,
  ...opp,
  ...paper,
  ...family,
  ...bundle,
  ...application,
  ...meeting,
  ...continuity,
  ...rod,
  ...safety,
  ...invitation,
  ...wraparound,
};
