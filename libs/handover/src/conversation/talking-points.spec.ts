import { emptySection, type PartContent, type PartKind } from '../document/part.entity.js';
import { talkingPoints } from './talking-points.js';

const source = { kind: 'TYPED', id: null, on: null } as const;
const line = (text: string) => ({ text, source });
const level = (certainty: 'SURE' | 'DOUBT', observedOn: string) =>
  ({
    domain: 'LANGUAGE',
    line: certainty === 'DOUBT' ? 'SPEAKING' : 'LISTENING',
    step: 5,
    sight: 'SEEN',
    certainty,
    observedOn,
    raterRole: 'PEDAGOGICAL_STAFF',
  }) as const;
const parts = new Map<PartKind, PartContent>([
  ['INTERESTS', { sections: [{ ...emptySection('INTERESTS_AND_TALENTS'), strengths: ['a', 'b', 'c', 'd'].map(line) }] }],
  ['DEVELOPMENT', { sections: [{ ...emptySection('LANGUAGE'), levels: [level('DOUBT', '2026-10-01'), level('SURE', '2026-03-01')] }] }],
]);

describe('X8 points to talk about', () => {
  it('X8 begin with at most three strengths, and each says why it is there', () => {
    const points = talkingPoints(parts, [{ part: 'DEVELOPMENT', voice: 'PARENT', text: 'Thuis kletst hij' }], '2026-11-01');
    expect(points.map(({ reason }) => reason)).toEqual(['STRENGTH', 'STRENGTH', 'STRENGTH', 'DOUBT', 'PARENTS_SAY', 'OLD_LEVEL']);
    expect(points[3]).toEqual({ reason: 'DOUBT', part: 'DEVELOPMENT', line: 'SPEAKING', text: null });
  });

  it('X8 are never more than six, and none where nothing was told', () => {
    const many = Array.from({ length: 9 }, () => ({ part: null, voice: 'PARENT' as const, text: 'x' }));
    expect(talkingPoints(parts, many, '2026-11-01')).toHaveLength(6);
    expect(talkingPoints(new Map(), [], '2026-11-01')).toEqual([]);
  });
});
