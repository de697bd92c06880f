import { changesOf } from './changes.js';

describe('what changed from one version of a text to the next', () => {
  it('R29 names the sentences that came and went', () => {
    expect(changesOf('Eerst voordoen. Dan samen.\nElke dag.', 'Eerst voordoen. Dan alleen.\nElke dag.')).toEqual({
      added: ['Dan alleen.'],
      gone: ['Dan samen.'],
    });
  });

  it('R29 is nothing for the same text, also in another order or with other white space', () => {
    expect(changesOf('Een. Twee.', 'Twee.\n\n Een.')).toEqual({ added: [], gone: [] });
  });

  it('R29 is all of it where nothing stood before, or nothing stands now', () => {
    expect(changesOf(null, 'Nieuw.')).toEqual({ added: ['Nieuw.'], gone: [] });
    expect(changesOf('Oud', null)).toEqual({ added: [], gone: ['Oud'] });
  });
});
