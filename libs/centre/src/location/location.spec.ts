import { LocationKind, registrationFault, type Registration } from './location.entity.js';

const school = (change: Partial<Registration> = {}): Registration => ({ kind: LocationKind.SCHOOL, brin: '12AB', vestiging: '00', lrk: null, ...change });
const care = (change: Partial<Registration> = {}): Registration => ({ kind: LocationKind.KDV, brin: null, vestiging: null, lrk: '123456789', ...change });

describe('R2 registration of a location', () => {
  it('R2 a school has a BRIN and a vestiging, childcare one LRK number of 9 to 12 digits', () => {
    expect(registrationFault(school())).toBeNull();
    expect(registrationFault(care())).toBeNull();
    expect(registrationFault(care({ kind: LocationKind.BSO, lrk: '123456789012' }))).toBeNull();
  });

  it.each([
    ['a BRIN of small letters', school({ brin: '12ab' }), 'brin'],
    ['a BRIN with the vestiging in it', school({ brin: '12AB00' }), 'brin'],
    ['no vestiging', school({ vestiging: null }), 'vestiging'],
    ['a vestiging of one digit', school({ vestiging: '0' }), 'vestiging'],
    ['a school with an LRK number', school({ lrk: '123456789' }), 'lrk'],
    ['an LRK number of 8 digits', care({ lrk: '12345678' }), 'lrk'],
    ['an LRK number of 13 digits', care({ lrk: '1234567890123' }), 'lrk'],
    ['no LRK number', care({ lrk: null }), 'lrk'],
    ['childcare with a BRIN', care({ brin: '12AB' }), 'brin'],
  ])('R2 names the place of %s', (_, registration, place) => {
    expect(registrationFault(registration)).toBe(place);
  });
});
