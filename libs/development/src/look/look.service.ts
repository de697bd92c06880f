import { Injectable } from '@nestjs/common';
import { ageInMonths, ageLabel, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { FrameworkService } from '../framework/framework.service.js';
import { levelsAlong } from '../level/level.entity.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import { RatingRepository } from '../rating/rating.repository.js';
import { scalesToTalkAbout } from '../wellbeing/wellbeing.entity.js';
import { WellbeingRepository } from '../wellbeing/wellbeing.repository.js';
import { flawOf, type Mark } from './look.entity.js';
import type { FinishLookInput, SaveLookDraftInput, TakeBackLookInput } from './look.input.js';
import { LookRepository } from './look.repository.js';
import type { LookType } from './look.type.js';

/** How many looks back a conversation prompt asks (O6). */
const LOOKS_BACK = 4;

/** The half-year look at a child, by the short route (O8): wellbeing first, then every line with its last value beside it. */
@Injectable()
export class LookService {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly looks: LookRepository,
    private readonly ratings: RatingRepository,
    private readonly profiles: ProfileRepository,
    private readonly wellbeing: WellbeingRepository,
  ) {}

  /** All that the screen of one look needs; the draft is the caller's own or null. Refuses NOT_FOUND. */
  async look(unit: Unit, childId: Id): Promise<LookType> {
    // sent in one go: the database takes them in this order, and shows nothing that was not opened
    const [, child, latest, felt, draft, profile] = await Promise.all([
      unit.openOne('CHILD', childId, 'RATE'),
      this.looks.child(unit, childId),
      this.ratings.latest(unit, childId),
      this.wellbeing.latest(unit, childId, LOOKS_BACK),
      this.looks.draft(unit, childId),
      this.profiles.of(unit, childId),
    ]);
    const { callName, birthDate } = child;
    const ids = new Map(latest.map(({ line, id }) => [line, id]));
    return {
      childId,
      callName,
      ageLabel: birthDate && ageLabel(birthDate, unit.today),
      ageMonths: birthDate === null ? null : ageInMonths(birthDate, unit.today),
      lines: levelsAlong(this.frameworks.lines, unit.today)(latest).map((last) => ({ line: last.line, last, lastRatingId: ids.get(last.line) ?? null })),
      lastWellbeing: felt[0] ?? null,
      talkAbout: scalesToTalkAbout(felt, this.frameworks.scales),
      strengths: [...profile.strengths],
      strengthsVersion: profile.strengthsVersion,
      draft: draft && { ...draft, marks: [...draft.marks] },
    };
  }

  /** Autosave: keeps what there is, half done or not. Refuses INVALID (line or step that is not there), CHANGED_SINCE. */
  async saveDraft(unit: Unit, input: SaveLookDraftInput): Promise<Receipt> {
    this.requireLines(input.marks);
    const { lookId, observedOn = null, wellbeing = null, involvement = null, marks } = input;
    const [, version] = await Promise.all([
      unit.openOne('CHILD', input.childId, 'RATE'),
      this.looks.save(unit, input, { observedOn, wellbeing, involvement, marks }),
    ]);
    return { id: lookId, version, state: 'DRAFT' };
  }

  /** *Klaar*: every mark becomes a rating, a line without one stays not looked at (X23). Refuses INVALID, NOT_NOW (nothing marked), CHANGED_SINCE. */
  async finish(unit: Unit, input: FinishLookInput): Promise<Receipt> {
    const { lookId, childId, version, wellbeing = null, involvement = null, marks } = input;
    const observedOn = input.observedOn ?? unit.today;
    if (observedOn > unit.today) throw new Refusal('INVALID', 'observed_in_future', { place: 'input.observedOn' });
    if (marks.length === 0 && wellbeing === null && involvement === null) throw new Refusal('NOT_NOW', 'nothing_looked_at');
    this.requireLines(marks);
    this.requireWhole(marks);
    const [, , now] = await Promise.all([
      unit.openOne('CHILD', childId, 'RATE'),
      this.profiles.hold(unit, childId),
      this.looks.finish(unit, { lookId, childId, version, observedOn, wellbeing, involvement, marks }),
      this.profiles.write(unit, childId),
    ]);
    return { id: lookId, version: now, state: 'DONE' };
  }

  /** Undoes *Klaar* within ten seconds: a draft again with every mark, and no version it costs (O18). Refuses NOT_FOUND, NOT_NOW (too late, or not one's own). */
  async takeBack(unit: Unit, { childId, lookId }: TakeBackLookInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'RATE');
    await this.profiles.hold(unit, childId);
    const version = await this.looks.takeBack(unit, childId, lookId);
    if (version === null) throw new Refusal('NOT_NOW', 'look_undo_over');
    await this.profiles.write(unit, childId);
    return { id: lookId, version, state: 'DRAFT' };
  }

  private requireLines(marks: readonly Mark[]): void {
    marks.forEach(({ line, step }, index) => this.frameworks.requireStep(line, step, `input.marks.${index}`));
  }

  private requireWhole(marks: readonly Mark[]): void {
    marks.forEach((mark, index) => {
      const flaw = flawOf(mark, marks.slice(0, index));
      if (flaw) throw new Refusal('INVALID', flaw, { place: `input.marks.${index}` });
    });
  }
}
