import fc from 'fast-check';
import { newSealingKey, seal, type SealedPlace, unseal } from './envelope.js';

const place: SealedPlace = {
  table: 'support.narrative',
  column: 'text',
  rowId: '01990000-0000-7000-8000-000000000001',
  controllerId: '01990000-0000-7000-8000-00000000000c',
};
const key = newSealingKey();
const text = Buffer.from('Thuis is het nu druk.');

describe('a sealed text', () => {
  it('opens where it belongs, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 3_000 }),
        (any) => unseal(key, place, seal(key, place, Buffer.from(any))).toString() === Buffer.from(any).toString(),
      ),
    );
  });

  it.each([
    ['row', { rowId: '01990000-0000-7000-8000-000000000002' }],
    ['column', { column: 'hindering' }],
    ['table', { table: 'support.family_part' }],
    ['controller', { controllerId: '01990000-0000-7000-8000-00000000000d' }],
  ])('does not open in another %s', (_, moved) => {
    const sealed = seal(key, place, text);
    expect(() => unseal(key, { ...place, ...moved }, sealed)).toThrow(/authenticate/);
    expect(unseal(key, place, sealed)).toEqual(text);
  });

  it('does not open with another key, nor with one bit changed anywhere', () => {
    const sealed = seal(key, place, text);
    expect(() => unseal(newSealingKey(), place, sealed)).toThrow(/authenticate/);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unseal(key, place, changed)).toThrow(/authenticate|form we know/);
    }
  });

  it('is never sealed the same way twice, and shows nothing of what it says', () => {
    const sealed = Array.from({ length: 200 }, () => seal(key, place, text).toString('hex'));
    expect(new Set(sealed).size).toBe(200);
    expect(sealed.some((one) => one.includes(text.subarray(0, 8).toString('hex')))).toBe(false);
  });

  it('refuses a place whose names could be read two ways', () => {
    expect(() => seal(key, { ...place, table: 'a|b' }, text)).toThrow(/sign/);
  });

  it('wraps a key in 61 bytes, as the tables expect', () => {
    expect(seal(key, place, newSealingKey())).toHaveLength(61);
  });
});
