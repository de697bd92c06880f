import fc from 'fast-check';
import { newId } from '#kernel';
import { codeHash, codeOf, plainCode } from './code-word.js';

const key = Buffer.alloc(32, 7);

describe('a code on a letter', () => {
  it('is ten signs of Crockford in groups, the same each time for the same id and key', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(codeOf(key, id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
        expect(codeOf(key, id)).toBe(codeOf(key, id));
      }),
    );
  });

  it('is another one for another id, and under another key', () => {
    const id = newId();
    expect(codeOf(key, newId())).not.toBe(codeOf(key, id));
    expect(codeOf(Buffer.alloc(32, 8), id)).not.toBe(codeOf(key, id));
  });

  it('may be typed with small letters, spaces, without dashes, and with O and L for 0 and 1', () => {
    expect(plainCode(' abcd efgh-jk ')).toBe('ABCDEFGHJK');
    expect(codeHash('o1il-0000-00')).toEqual(codeHash('01110000 00'));
    expect(codeHash('ABCD-EFGH-JK')).not.toEqual(codeHash('ABCD-EFGH-JM'));
  });
});
