import type { CalendarDate } from '#kernel';
import type { MessageKey } from '#words';
import type { Action } from '../action/action.entity.js';
import type { FamilyText } from '../family/family.entity.js';
import { type Goal, numberOf } from '../goal/goal.entity.js';
import type { OppPage } from '../opp/opp.service.js';
import { dayOf, inFull, say } from '../paper/wording.js';
import type { Plan } from '../plan/plan-reader.js';
import type { TrackPage } from '../track/track.entity.js';
import type { BundleLine, BundleSection } from './bundle.entity.js';

/** Where support stands: what helps first (X17), then needs, what hinders, goals, actions, and each step up and down. */
export function supportSection(track: TrackPage, { needs, goals, actions }: Plan): BundleSection {
  const labelOf = (code: string) => track.levels.find((level) => level.code === code)?.label ?? code;
  const kinds = ['STIMULATING', 'NEED', 'HINDERING'] as const;
  const of = say('bundle.of.SUPPORT', { level: track.levelLabel, day: inFull(track.startedOn) });
  return section('SUPPORT', of, [
    line('bundle.level', `${track.levelLabel}, ${inFull(track.levelSince)}`),
    ...kinds.flatMap((kind) =>
      needs
        .filter((need) => need.kind === kind)
        .map(({ starter, text }) => line(`opp.needs.${kind}`, [starter ? say(`opp.starter.${starter}`) : '', text ?? ''].filter(Boolean).join(' '))),
    ),
    ...goals.map((goal, nth) => line('opp.paper.goals', goalText(goal, nth + 1))),
    ...actions.map((action) => line('opp.paper.actions', actionText(action, numberOf(goals, action)))),
    ...track.steps
      .filter(({ action }) => action !== 'HAND_OVER')
      .map(({ action, toLevel, onDate, reason, enoughWhen }) =>
        line(
          `family.step.${action}`,
          [`${inFull(onDate)}, ${labelOf(toLevel)}`, reason, enoughWhen ? say('family.track.enough', { text: enoughWhen }) : null].filter(Boolean).join(' – '),
        ),
      ),
  ]);
}

/** The OPP as it stands: handelingsdeel, reasons, outflow, the child's voice, agreement, looks back. */
export function oppSection(opp: OppPage): BundleSection {
  const { hearing, heardOn, hearingHow, talkedOverOn, establishedOn, withConsent, withoutConsent } = opp;
  const lines: (BundleLine | null)[] = [
    line('opp.paper.version', `${opp.number}, ${say(`opp.state.${opp.state}`)}`),
    ...(['outflow', 'reasons', 'actionPart'] as const).map((part) => line(`opp.part.${part}`, opp[part] ?? say('paper.nothing'))),
    hearing && heardOn ? line('opp.paper.hearing', [say(`opp.hearing.${hearing}.on`, { day: dayOf(heardOn) }), hearingHow].filter(Boolean).join(' ')) : null,
    talkedOverOn ? line('opp.paper.agreement', say('opp.paper.talkedOver', { day: dayOf(talkedOverOn) })) : null,
    establishedOn
      ? line(
          'opp.paper.agreement',
          [say(withConsent ? 'opp.paper.withConsent' : 'opp.paper.withoutConsent', { day: dayOf(establishedOn) }), withoutConsent].filter(Boolean).join(' '),
        )
      : null,
    ...opp.lookBacks.map((looked) => line('opp.paper.lookBacks', `${inFull(looked.onDate)} – ${looked.line ?? ''}`)),
  ];
  const of = say('bundle.of.OPP', { number: opp.number, state: say(`opp.state.${opp.state}`), day: inFull(opp.needOn) });
  return section(
    'OPP',
    of,
    lines.filter((line) => line !== null),
  );
}

/** What parents wrote, as they wrote it. */
export function parentsSection(texts: readonly FamilyText[], on: CalendarDate): BundleSection {
  return section(
    'PARENTS',
    say('bundle.of.PARENTS', { day: inFull(on) }),
    texts.map(({ part, text }) => line(`family.part.${part}`, text ?? '')),
  );
}

/** By its number, with where it stands and how each look went. */
function goalText({ nowIs, aim, seenBy, state, setOn, endedOn, evaluations }: Goal, number: number): string {
  const stands = say(`track.goal.${state}`, { day: inFull(endedOn ?? setOn) });
  const looks = evaluations.map(({ howFar, onDate, line }) => `${say('track.goal.howFar', { value: howFar, day: inFull(onDate) })}: ${line ?? ''}`);
  return [`${number}. ${aim ?? ''}`, nowIs, seenBy, stands, ...looks].filter(Boolean).join(' – ');
}

function actionText({ what, doer, setting, beganOn, untilOn, endedOn }: Action, goal: number | null): string {
  const about = [`opp.doer.${doer}`, `opp.setting.${setting}`] as const;
  const days = say('opp.paper.fromUntil', { from: inFull(beganOn), until: inFull(endedOn ?? untilOn) });
  return `${what ?? ''} (${[...about.map((key) => say(key)), days, ...(goal === null ? [] : [say('opp.paper.byGoal', { number: goal })])].join(', ')})`;
}

function section(document: BundleSection['document'], of: string, lines: readonly BundleLine[]): BundleSection {
  return { document, heading: say(`bundle.document.${document}`), of, lines };
}

function line(name: MessageKey, text: string): BundleLine {
  return { name: say(name), text };
}
