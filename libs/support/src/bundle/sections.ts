import type { CalendarDate } from '#kernel';
import type { MessageKey } from '#words';
import type { Action } from '../action/action.entity.js';
import type { FamilyText } from '../family/family.entity.js';
import { type Goal, numberOf } from '../goal/goal.entity.js';
import type { OppPage } from '../opp/opp.service.js';
import { dayOf, type Wording } from '../paper/wording.js';
import type { Plan } from '../plan/plan-reader.js';
import type { TrackPage } from '../track/track.entity.js';
import type { BundleLine, BundleSection } from './bundle.entity.js';

/** The sentences of a bundle. */
export class SectionWriter {
  constructor(private readonly wording: Wording) {}

  /** Where support stands: what helps first (X17), then needs, what hinders, goals, actions, and each step up and down. */
  support(track: TrackPage, { needs, goals, actions }: Plan): BundleSection {
    const labelOf = (code: string) => track.levels.find((level) => level.code === code)?.label ?? code;
    const kinds = ['STIMULATING', 'NEED', 'HINDERING'] as const;
    const of = this.wording.say('bundle.of.SUPPORT', { level: track.levelLabel, day: this.wording.day(track.startedOn) });
    return this.section('SUPPORT', of, [
      this.line('bundle.level', `${track.levelLabel}, ${this.wording.day(track.levelSince)}`),
      ...kinds.flatMap((kind) =>
        needs
          .filter((need) => need.kind === kind)
          .map(({ starter, text }) =>
            this.line(`opp.needs.${kind}`, [starter ? this.wording.say(`opp.starter.${starter}`) : '', text ?? ''].filter(Boolean).join(' ')),
          ),
      ),
      ...goals.map((goal, nth) => this.line('opp.paper.goals', this.goal(goal, nth + 1))),
      ...actions.map((action) => this.line('opp.paper.actions', this.action(action, numberOf(goals, action)))),
      ...track.steps
        .filter(({ action }) => action !== 'HAND_OVER')
        .map(({ action, toLevel, onDate, reason, enoughWhen }) =>
          this.line(
            `family.step.${action}`,
            [`${this.wording.day(onDate)}, ${labelOf(toLevel)}`, reason, enoughWhen ? this.wording.say('family.track.enough', { text: enoughWhen }) : null]
              .filter(Boolean)
              .join(' – '),
          ),
        ),
    ]);
  }

  /** The OPP as it stands: handelingsdeel, reasons, outflow, the child's voice, agreement, looks back. */
  opp(opp: OppPage): BundleSection {
    const { hearing, heardOn, hearingHow, talkedOverOn, establishedOn, withConsent, withoutConsent } = opp;
    const lines: (BundleLine | null)[] = [
      this.line('opp.paper.version', `${opp.number}, ${this.wording.say(`opp.state.${opp.state}`)}`),
      ...(['outflow', 'reasons', 'actionPart'] as const).map((part) => this.line(`opp.part.${part}`, opp[part] ?? this.wording.say('paper.nothing'))),
      hearing && heardOn
        ? this.line('opp.paper.hearing', [this.wording.say(`opp.hearing.${hearing}.on`, { day: dayOf(heardOn) }), hearingHow].filter(Boolean).join(' '))
        : null,
      talkedOverOn ? this.line('opp.paper.agreement', this.wording.say('opp.paper.talkedOver', { day: dayOf(talkedOverOn) })) : null,
      establishedOn
        ? this.line(
            'opp.paper.agreement',
            [this.wording.say(withConsent ? 'opp.paper.withConsent' : 'opp.paper.withoutConsent', { day: dayOf(establishedOn) }), withoutConsent]
              .filter(Boolean)
              .join(' '),
          )
        : null,
      ...opp.lookBacks.map(({ onDate, line }) => this.line('opp.paper.lookBacks', `${this.wording.day(onDate)} – ${line ?? ''}`)),
    ];
    const of = this.wording.say('bundle.of.OPP', { number: opp.number, state: this.wording.say(`opp.state.${opp.state}`), day: this.wording.day(opp.needOn) });
    return this.section(
      'OPP',
      of,
      lines.filter((line) => line !== null),
    );
  }

  /** What parents wrote, as they wrote it. */
  parents(texts: readonly FamilyText[], on: CalendarDate): BundleSection {
    return this.section(
      'PARENTS',
      this.wording.say('bundle.of.PARENTS', { day: this.wording.day(on) }),
      texts.map(({ part, text }) => this.line(`family.part.${part}`, text ?? '')),
    );
  }

  /** By its number, with where it stands and how each look went. */
  private goal({ nowIs, aim, seenBy, state, setOn, endedOn, evaluations }: Goal, number: number): string {
    const stands = this.wording.say(`track.goal.${state}`, { day: this.wording.day(endedOn ?? setOn) });
    const looks = evaluations.map(
      ({ howFar, onDate, line }) => `${this.wording.say('track.goal.howFar', { value: howFar, day: this.wording.day(onDate) })}: ${line ?? ''}`,
    );
    return [`${number}. ${aim ?? ''}`, nowIs, seenBy, stands, ...looks].filter(Boolean).join(' – ');
  }

  private action({ what, doer, setting, beganOn, untilOn, endedOn }: Action, goal: number | null): string {
    const about = [`opp.doer.${doer}`, `opp.setting.${setting}`] as const;
    const days = this.wording.say('opp.paper.fromUntil', { from: this.wording.day(beganOn), until: this.wording.day(endedOn ?? untilOn) });
    return `${what ?? ''} (${[...about.map((key) => this.wording.say(key)), days, ...(goal === null ? [] : [this.wording.say('opp.paper.byGoal', { number: goal })])].join(', ')})`;
  }

  private section(document: BundleSection['document'], of: string, lines: readonly BundleLine[]): BundleSection {
    return { document, heading: this.wording.say(`bundle.document.${document}`), of, lines };
  }

  private line(name: MessageKey, text: string): BundleLine {
    return { name: this.wording.say(name), text };
  }
}
