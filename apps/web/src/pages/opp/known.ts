import type { Say } from '../../words/use-words.js';
import { trackAddress } from '../../support/addresses.js';
import type { Known } from './opp.query.js';

/** Where a sentence came from. */
export const SOURCES = ['NEEDS', 'STRENGTHS', 'LOOKS', 'GOALS', 'CHILDCARE', 'TALKS'] as const;
export type Source = (typeof SOURCES)[number];

/** One thing that is known, ready to stand in a text, with the page it comes from. */
export interface KnownSentence {
  readonly id: string;
  readonly source: Source;
  readonly text: string;
  readonly href: string;
}

interface Telling {
  readonly childId: string;
  readonly say: Say;
  readonly lineName: (line: string) => string;
  readonly day: (day: string) => string;
}

/** Everything known of a child that fits the reasons of an OPP: what helps first (X17). What was not looked at says nothing. */
export function knownForReasons({ supportNeeds, childProfile, handoverSummary }: Known, { childId, say, lineName, day }: Telling): KnownSentence[] {
  const needs = supportNeeds.flatMap(({ id, starter, text }) =>
    text ? [{ id, source: 'NEEDS' as const, text: starter ? `${say(`opp.starter.${starter}`)} ${text}` : text, href: trackAddress(childId) }] : [],
  );
  const strengths = childProfile.strengths.map(({ id, text }) => ({ id, source: 'STRENGTHS' as const, text, href: `/kind/${childId}` }));
  const looks = childProfile.levels.flatMap(({ line, state, step, observedOn }) =>
    observedOn && step !== null
      ? [
          {
            id: line,
            source: 'LOOKS' as const,
            text: say('opp.chips.level', {
              line: lineName(line),
              words: `${say(`level.state.${state}`)}, ${say('level.step', { step })}`,
              day: day(observedOn),
            }),
            href: `/kind/${childId}/gekeken`,
          },
        ]
      : [],
  );
  const told = (handoverSummary?.strengths ?? []).map(({ text }, at) => ({
    id: `strength-${at}`,
    source: 'CHILDCARE' as const,
    text,
    href: handoverOf(handoverSummary),
  }));
  return [...needs, ...strengths, ...told, ...looks];
}

/** Everything known of what works and was agreed, for the handelingsdeel. */
export function knownForActionPart({ supportGoals, supportActions, childProfile, handoverSummary }: Known, { childId, say }: Telling): KnownSentence[] {
  const works = childProfile.works ? [{ id: 'works', source: 'STRENGTHS' as const, text: childProfile.works, href: `/kind/${childId}` }] : [];
  const told = (handoverSummary?.works ?? []).map(({ text }, at) => ({
    id: `works-${at}`,
    source: 'CHILDCARE' as const,
    text,
    href: handoverOf(handoverSummary),
  }));
  const goals = supportGoals.flatMap(({ id, state, aim, nowIs }) =>
    state === 'OPEN' && aim
      ? [
          {
            id,
            source: 'GOALS' as const,
            text: say('opp.chips.goal', { aim: unended(aim), now: nowIs ? unended(nowIs) : 'none' }),
            href: trackAddress(childId),
          },
        ]
      : [],
  );
  const actions = supportActions.flatMap(({ id, what, doer, setting, endedOn }) =>
    what && !endedOn
      ? [
          {
            id,
            source: 'GOALS' as const,
            text: say('opp.chips.action', { what: unended(what), doer: say(`opp.doer.${doer}`), setting: say(`opp.setting.${setting}`) }),
            href: trackAddress(childId),
          },
        ]
      : [],
  );
  const talks = (handoverSummary?.agreements ?? []).map(({ what, who }, at) => ({
    id: `agreed-${at}`,
    source: 'TALKS' as const,
    text: say('opp.chips.agreement', { what, who }),
    href: handoverOf(handoverSummary),
  }));
  return [...works, ...told, ...goals, ...actions, ...talks];
}

const handoverOf = (summary: Known['handoverSummary']) => (summary?.side === 'SENDER' ? `/overdracht/${summary.id}` : `/ontvangen/${summary?.id ?? ''}`);

/** A sentence as it stands inside another one: without its own full stop. */
const unended = (sentence: string): string => sentence.trim().replace(/\.$/, '');
