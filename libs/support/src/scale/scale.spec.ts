import { type ScaleLevel, scaleFault } from './scale.entity.js';
import { SCALE_SHAPES } from './shapes.js';

const level = (code: string, needsOpp = false, needsTlv = false): ScaleLevel => ({ code, label: `Niveau ${code}`, needsOpp, needsTlv });

describe('R27 the levels of a samenwerkingsverband', () => {
  it.each(SCALE_SHAPES.map((shape) => [shape.title, shape.levels] as const))('R27 fit: %s', (_, levels) => {
    expect(scaleFault(levels)).toBeNull();
    expect(levels.some(({ needsOpp, needsTlv }) => needsOpp && !needsTlv)).toBe(true);
  });

  it('R27 come in five, four and three', () => {
    expect(SCALE_SHAPES.map(({ levels }) => levels.map(({ code }) => code).join(''))).toEqual(['01234', '1234', 'BED']);
  });

  it.each([
    ['one code twice, whatever its letters', [level('a'), level('A')], 'scale_code_twice'],
    ['basic support that needs an OPP', [level('0', true), level('1', true)], 'scale_base_opp'],
    ['a TLV without an OPP', [level('0'), level('1', false, true)], 'scale_tlv_without_opp'],
    ['a heavier level that needs less', [level('0'), level('1', true), level('2')], 'scale_order'],
    ['a TLV that goes away again', [level('0'), level('1', true, true), level('2', true)], 'scale_order'],
  ])('R27 refuse %s', (_, levels, fault) => {
    expect(scaleFault(levels)).toBe(fault);
  });
});
