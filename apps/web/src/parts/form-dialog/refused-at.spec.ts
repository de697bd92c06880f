import { Refusal } from '../../session/refusal.js';
import { refusedAt } from './refused-at.js';

describe('a refusal in a form', () => {
  it('R2 stands at the field it names, without the name that machines use', () => {
    const form = refusedAt(new Refusal('INVALID', 'Dit nummer klopt niet bij deze soort locatie: input.brin.', { place: 'input.brin' }), ['name', 'brin']);
    expect(form.at('brin')).toBe('Dit nummer klopt niet bij deze soort locatie.');
    expect([form.at('name'), form.rest]).toEqual([undefined, undefined]);
  });

  it('stands below the fields when none of them is named', () => {
    const sentence = 'Iemand anders was u net voor.';
    expect(refusedAt(new Refusal('CHANGED_SINCE', sentence, { version: 2 }), ['name']).rest).toBe(sentence);
    expect(refusedAt(new Refusal('INVALID', sentence, { place: 'input.other' }), ['name']).rest).toBe(sentence);
    expect(refusedAt(undefined, ['name'])).toMatchObject({ rest: undefined });
  });
});
