import { readWellbeingScales } from '../framework/wellbeing.file.js';
import { scalesToTalkAbout, type Wellbeing } from './wellbeing.entity.js';

const { scales } = readWellbeingScales();
const look = (wellbeing: number | null, involvement: number | null = null): Wellbeing => ({
  wellbeing,
  involvement,
  observedOn: '2026-11-21',
  raterRole: 'TEACHER',
});

describe('O6 wellbeing low twice in a row opens a conversation, never an alarm', () => {
  it.each([
    ['once low', [look(2)], []],
    ['twice low', [look(2), look(1)], ['WELLBEING']],
    ['low, then better', [look(3), look(2), look(1)], []],
    ['low, with a look between that passed over it', [look(2), look(null, 4), look(2)], ['WELLBEING']],
    ['both', [look(1, 2), look(2, 1)], ['WELLBEING', 'INVOLVEMENT']],
    ['never looked', [], []],
  ])('O6 %s', (_, looks, expected) => {
    expect(scalesToTalkAbout(looks, scales)).toEqual(expected);
  });
});
