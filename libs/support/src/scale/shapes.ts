import type { ScaleLevel } from './scale.entity.js';

const level = (code: string, label: string, needs: 'NOTHING' | 'OPP' | 'TLV' = 'NOTHING'): ScaleLevel => ({
  code,
  label,
  needsOpp: needs !== 'NOTHING',
  needsTlv: needs === 'TLV',
});

/** Three shapes as samenwerkingsverbanden have them (domain 3.2): five levels 0–4, four levels 1–4, and three; to begin a draft from. */
export const SCALE_SHAPES: readonly { readonly title: string; readonly levels: readonly ScaleLevel[] }[] = [
  {
    title: 'Vijf niveaus, 0 tot en met 4',
    levels: [
      level('0', 'Basis in de groep'),
      level('1', 'Lichte ondersteuning binnen de basis'),
      level('2', 'Extra ondersteuning in de school', 'OPP'),
      level('3', 'Extra ondersteuning met hulp van buiten', 'OPP'),
      level('4', 'Plek in het sbo of so', 'TLV'),
    ],
  },
  {
    title: 'Vier niveaus, 1 tot en met 4',
    levels: [
      level('1', 'Basis in de groep'),
      level('2', 'Basis met overleg in de school'),
      level('3', 'Extra ondersteuning met een arrangement', 'OPP'),
      level('4', 'Plek in het sbo of so', 'TLV'),
    ],
  },
  {
    title: 'Drie niveaus',
    levels: [level('B', 'Basisondersteuning'), level('E', 'Extra ondersteuning', 'OPP'), level('D', 'Diepteondersteuning, sbo of so', 'TLV')],
  },
];
