import type { CalendarDate } from '#kernel';
import { type Standing, standing, type Version } from '../correction/correction.entity.js';
import type { WellbeingScale, WellbeingScaleCode } from '../framework/wellbeing.file.js';

/** Wellbeing and involvement in one look, each 1 to 5 or not looked at (O6). */
export interface Wellbeing {
  readonly wellbeing: number | null;
  readonly involvement: number | null;
  readonly observedOn: CalendarDate;
  readonly raterRole: string;
}

/** One version of what a look said of both. */
export interface WellbeingVersion extends Wellbeing, Version {
  readonly recordedAt: string;
}

/** What stands of each look, in the order given, with the versions before it. A look that was taken back is absent. */
export function standingLooks(versions: readonly WellbeingVersion[]): Standing<WellbeingVersion>[] {
  return standing(versions).filter(({ wellbeing, involvement }) => wellbeing !== null || involvement !== null);
}

/** The value of one scale in a look; null when nobody looked. */
export function valueOf(look: Pick<Wellbeing, 'wellbeing' | 'involvement'>, scale: WellbeingScaleCode): number | null {
  return scale === 'WELLBEING' ? look.wellbeing : look.involvement;
}

/**
 * The scales about which a conversation is proposed: so many looks in a row at or below a point (O6). A question to talk
 * about, never an alarm; looks that passed over a scale do not count for it. `looks` has the latest first.
 */
export function scalesToTalkAbout(looks: readonly Wellbeing[], scales: readonly WellbeingScale[]): WellbeingScaleCode[] {
  return scales
    .filter(({ code, conversation: { atOrBelow, timesInARow } }) => {
      const seen = looks.map((look) => valueOf(look, code)).filter((value) => value !== null);
      return seen.length >= timesInARow && seen.slice(0, timesInARow).every((value) => value <= atOrBelow);
    })
    .map(({ code }) => code);
}
