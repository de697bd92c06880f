import { filterIn, filterOut, isRecordNumber } from './log-filter.js';

const childId = '01900000-0000-7000-8000-0000000000aa';

describe('the filter of the log in its address', () => {
  it('is read back as it was written', () => {
    const filter = { refusedOnly: true, from: '2028-03-01', until: '2028-03-06', childId };
    expect(filterIn(new URLSearchParams(filterOut(filter)))).toEqual(filter);
    expect(filterOut(filterIn(new URLSearchParams()))).toEqual({});
  });

  it('leaves out what is no day and no number of a record, so that a name never stands in an address', () => {
    expect(filterIn(new URLSearchParams('van=gisteren&tot=2028-3-6&dossier=Bas&geweigerd=1'))).toEqual({
      refusedOnly: false,
      from: '',
      until: '',
      childId: '',
    });
    expect(isRecordNumber(` ${childId.toUpperCase()} `)).toBe(true);
    expect(isRecordNumber('Bas')).toBe(false);
  });
});
