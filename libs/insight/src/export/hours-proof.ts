import type { CalendarDate } from '#kernel';
import { Paper } from '#platform';
import { type Locale, sentence } from '#words';
import type { CoachHoursOfRegistrationType } from '../hours/coach-hours.type.js';

/** For whom and when a proof of coach hours is. */
export interface ProofOf {
  readonly organisation: string;
  readonly year: number;
  readonly madeOn: CalendarDate;
  readonly locale: Locale;
}

/** The proof of coach hours of one LRK registration for the GGD (K6, R23): one page of hours, no names and no content. */
export async function hoursProof(hours: CoachHoursOfRegistrationType, { organisation, year, madeOn, locale }: ProofOf): Promise<Buffer> {
  const title = sentence(locale, 'figures.proof.title', { year: String(year) });
  const paper = new Paper({
    title: `${title} – ${hours.locationName}`,
    language: locale === 'nl' ? 'nl-NL' : 'en-GB',
    author: organisation,
    madeOn,
    footer: (page, pages) => sentence(locale, 'figures.proof.footer', { page, pages }),
  });
  const say = (key: 'byLaw' | 'noCounts' | 'ground' | 'hours' | 'policy' | 'coaching' | 've' | 'total' | 'given' | 'counted' | 'otherwise' | 'everybody') =>
    sentence(locale, `figures.proof.${key}`);
  const number = (value: number) => value.toLocaleString(locale);
  const head = [say('ground'), say('hours')];
  paper.heading(1, title);
  paper.paragraph(sentence(locale, 'figures.proof.place', { organisation, location: hours.locationName, lrk: hours.lrk }));
  paper.paragraph(sentence(locale, 'figures.proof.made', { day: new Date(`${madeOn}T12:00:00Z`) }));
  paper.heading(2, say('byLaw'));
  if (hours.byLaw) {
    const { byLaw } = hours;
    paper.paragraph(sentence(locale, 'figures.proof.basis', { fte: hours.fte ?? 0, veChildren: hours.veChildren ?? 0 }));
    paper.table({ head, widths: [4, 1], rows: (['policy', 'coaching', 've', 'total'] as const).map((ground) => [say(ground), number(byLaw[ground])]) });
  } else {
    paper.paragraph(say('noCounts'));
  }
  paper.heading(2, say('given'));
  paper.table({
    head,
    widths: [4, 1],
    rows: [
      [say('counted'), number(hours.given)],
      [say('otherwise'), number(hours.givenOtherwise)],
    ],
  });
  paper.heading(2, say('everybody'));
  paper.paragraph(sentence(locale, 'figures.proof.coached', { coached: hours.coached, professionals: hours.professionals }));
  return paper.done();
}
