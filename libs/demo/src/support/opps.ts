import { addDays, addMonths, type CalendarDate, type Id } from '#kernel';
import { Chance, idOf } from '../world/chance.js';
import type { Ledger } from '../world/rows.js';
import type { PlannedStep, PlannedTrack } from './plan.js';
import { DRAWING, DRAWING_SHOWS } from './drawing.js';
import { LEVELS_OF } from './scales.js';
import { OUTFLOW, said, type Theme } from './themes.js';

const OPP_DAYS = 42;

/** Lays the OPP of a track that came to a level which asks for one (R28): on its way, or established by somebody and looked back on each year (R29). */
export function layOpp(ledger: Ledger, track: PlannedTrack, { theme, day, by }: { theme: Theme; day: CalendarDate; by: Id }): void {
  const levels = LEVELS_OF[track.stay.location] ?? [];
  const up = track.steps.find(({ to }) => levels[to]?.needsOpp);
  if (!up) return;
  const id = idOf('opp', track.id);
  const needOn = up.on;
  const establishedOn = addDays(needOn, 33);
  const isEstablished = establishedOn < day;
  const over = track.steps.find(({ action, on }) => action === 'STEP_DOWN' && on > establishedOn) as PlannedStep | undefined;
  const looks = isEstablished ? looksOf(establishedOn, over?.on ?? day, track.id) : [];
  const common = { controller_id: track.child.controllerId, opp_id: id, number: 1, child_id: track.child.id };
  ledger.add('support.opp', {
    controller_id: common.controller_id,
    id,
    track_id: track.id,
    child_id: track.child.id,
    state: over ? 'ENDED' : looks.length > 0 ? 'EVALUATED' : isEstablished ? 'ESTABLISHED' : 'DRAFT',
    need_on: needOn,
    due_on: addDays(needOn, OPP_DAYS),
    number: 1,
    started_on: isEstablished ? establishedOn : null,
    ended_on: over?.on ?? null,
    version: 6 + looks.length,
  });
  const [talked, heard] = [addDays(needOn, 14), addDays(needOn, 21)];
  ledger.add('support.opp_version', {
    ...common,
    talked_over_on: isEstablished ? talked : null,
    hearing: isEstablished ? 'HEARD' : null,
    heard_on: isEstablished ? heard : null,
    asked_on: isEstablished ? heard : null,
    established_on: isEstablished ? establishedOn : null,
    with_consent: isEstablished ? true : null,
    established_by: isEstablished ? by : null,
  });
  const draws = isEstablished && !over && ledger.rowsOf('support.opp_drawing').length === 0;
  layTexts(ledger, track, theme, { common, heardBy: isEstablished ? (draws ? 'DRAWING' : 'TALK') : null });
  // one child drew; the others told
  if (draws) ledger.add('support.opp_drawing', { ...common, picture: DRAWING, shows: DRAWING_SHOWS });
  if (isEstablished) layAnswers(ledger, common, heard);
  looks.forEach((on, nth) =>
    ledger.add('support.opp_evaluation', {
      controller_id: common.controller_id,
      id: idOf('opp evaluation', id, nth),
      opp_id: id,
      child_id: track.child.id,
      on_date: on,
      with_child: true,
      line: 'De aanpak werkt; we houden hem en kijken wat lichter kan.',
    }),
  );
}

const HEARD = {
  DRAWING: '{naam} tekende hoe het fijn werkt: samen aan de tafel bij het raam. ‘Dan hoor ik de klas niet zo.’',
  TALK: '{naam} vertelde in een gesprekje wat helpt en wat niet.',
} as const;

function layTexts(
  ledger: Ledger,
  { child, id }: PlannedTrack,
  theme: Theme,
  { common, heardBy }: { common: object; heardBy: keyof typeof HEARD | null },
): void {
  const say = (text: string) => said(text, child.person.callName);
  ledger.add('support.opp_text', {
    ...common,
    outflow: new Chance('outflow', id).pick(OUTFLOW),
    reasons: say(theme.more),
    hearing_how: heardBy && say(HEARD[heardBy]),
  });
  ledger.add('support.opp_action_part', { ...common, text: say(theme.actions.map(([, , what]) => what).join('\n')) });
}

/** Every parent with authority agreed; of which text is known once it is sealed. */
function layAnswers(ledger: Ledger, common: { readonly child_id: Id }, on: CalendarDate): void {
  const parents = ledger.rowsOf('children.guardian').filter((row) => row['child_id'] === common.child_id && row['authority'] === 'YES');
  for (const { id } of parents) ledger.add('support.opp_answer', { ...common, guardian_id: id, agrees: true, on_date: on, part_hash: '' });
}

/** Once a school year, in spring; now and then one that is still to come. */
function looksOf(establishedOn: CalendarDate, until: CalendarDate, key: string): CalendarDate[] {
  const chance = new Chance('looks', key);
  const looks: CalendarDate[] = [];
  for (let on = addMonths(establishedOn, chance.between(6, 10)); on < until; on = addMonths(on, chance.between(9, 11))) looks.push(on);
  return looks;
}
