import figures from './en/figures.json' with { type: 'json' };
import general from './en/general.json' with { type: 'json' };
import hints from './en/hints.json' with { type: 'json' };
import intervision from './en/intervision.json' with { type: 'json' };
import improve from './en/improve.json' with { type: 'json' };
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
import looks from './en/looks.json' with { type: 'json' };
import parts from './en/parts.json' with { type: 'json' };
import parents from './en/parents.json' with { type: 'json' };
import prepare from './en/prepare.json' with { type: 'json' };
import signed from './en/signed.json' with { type: 'json' };
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
import monitor from './en/monitor.json' with { type: 'json' };
import coaching from './en/coaching.json' with { type: 'json' };
import consultation from './en/consultation.json' with { type: 'json' };
import visit from './en/visit.json' with { type: 'json' };
import trajectory from './en/trajectory.json' with { type: 'json' };
import question from './en/question.json' with { type: 'json' };
import talk from './en/talk.json' with { type: 'json' };
import profile from './en/profile.json' with { type: 'json' };
import due from './en/due.json' with { type: 'json' };
import scale from './en/scale.json' with { type: 'json' };
import track from './en/track.json' with { type: 'json' };
import support from './en/support.json' with { type: 'json' };
import opp from './en/opp.json' with { type: 'json' };
import paper from './en/paper.json' with { type: 'json' };
import family from './en/family.json' with { type: 'json' };
import bundle from './en/bundle.json' with { type: 'json' };
import application from './en/application.json' with { type: 'json' };
import rod from './en/rod.json' with { type: 'json' };
import safety from './en/safety.json' with { type: 'json' };
import invitation from './en/invitation.json' with { type: 'json' };
import wraparound from './en/wraparound.json' with { type: 'json' };
import continuity from './en/continuity.json' with { type: 'json' };
import meeting from './en/meeting.json' with { type: 'json' };

/** The English catalogue: the same keys and arguments as the Dutch one, held by `words.spec.ts`. */
export const english = {
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
