import { datesIn, languagesIn, plainWords, refuses, tellsByItself, tellsOf, traitsIn } from './telling.js';
import { readTellingWords } from './telling.file.js';

describe('R38 X15 what gives a child away in a text', () => {
  it.each([
    ['12-03-2022', '2022-03-12'],
    ['12-3-2022', '2022-03-12'],
    ['12/3/22', '2022-03-12'],
    ["12.3.'22", '2022-03-12'],
    ['2022-03-12', '2022-03-12'],
    ['12 maart 2022', '2022-03-12'],
    ['12 mrt. 2022', '2022-03-12'],
    ["12 mrt '22", '2022-03-12'],
    ['12e van maart', '--03-12'],
    ['12-3', '--03-12'],
    ['12032022', '2022-03-12'],
    ['1 januari', '--01-01'],
    ['31 okt 2021', '2021-10-31'],
    ['5 MEI 2020', '2020-05-05'],
    ['7 juli 2020', '2020-07-07'],
    ['7 jun 2020', '2020-06-07'],
    ['12–3–2022', '2022-03-12'],
    ['12‑3‑2022', '2022-03-12'],
    ['12-mrt-2022', '2022-03-12'],
    ['12/maart/22', '2022-03-12'],
    ['12maart 2022', '2022-03-12'],
    ['12 03 2022', '2022-03-12'],
    ['20220312', '2022-03-12'],
  ])('R38 %s is the date %s', (written, day) => {
    expect(datesIn(`Geboren op ${written}, zei ze.`).map((date) => date.day)).toEqual([day]);
  });

  it('R38 a number of children, a time or a long number is no date', () => {
    expect(datesIn('Met 3 kinderen om 10:30, 45-99 keer, 123456')).toEqual([]);
  });

  it('R38 a number that passes the 11-proef is refused, also with dots or spaces; another number is not', () => {
    expect(tellsByItself('BSN 123456782').map(({ kind }) => kind)).toEqual(['PERSON_NUMBER']);
    expect(tellsByItself('1234.56.782 en 123 456 782 en 1234\u200b56782')).toHaveLength(3);
    expect(tellsByItself('nummer 123456789')).toEqual([]);
    expect(tellsByItself('123/456/782 en 123, 456, 782 en 12–34–56–78–2')).toHaveLength(3);
  });

  it('R38 a day with its time is no number of a person, though its figures pass the 11-proef', () => {
    expect(tellsByItself('Op 12-3-2022 18 keer geteld')).toEqual([]);
    expect(tellsByItself('123 2022 18')).toHaveLength(1);
  });

  it('X15 a street with a number and a postcode are seen; a street alone and a park in small letters are not', () => {
    expect(tellsByItself('Ze woont in de Beukenlaan 12a, 1234 AB.').map(({ kind }) => kind)).toEqual(['POSTCODE', 'STREET']);
    expect(tellsByItself('We liepen door de straat naar het park 2 keer')).toEqual([]);
    expect(tellsByItself('Onderweg 3 keer gestopt. Schoolplein 12 kinderen. Kleuterplein 2.')).toEqual([]);
  });

  it.each(['Beukenlaan nr. 12', 'Beukenlaan, 12', 'Lange Straat 12', 'Oude Gracht 12bis', 'Kerkstr. 5', 'Stationsboulevard nummer 3'])(
    'X15 %s is a street with a number',
    (text) => {
      expect(tellsByItself(`Ze woont op ${text}.`).map(({ kind }) => kind)).toEqual(['STREET']);
    },
  );

  it('R38 words are compared without capitals and accents, and keep their place', () => {
    const text = 'Zoë-Marie zei: “Nee!”';
    expect(plainWords(text).map(({ plain, from, to }) => [plain, text.slice(from, to)])).toEqual([
      ['zoe', 'Zoë'],
      ['marie', 'Marie'],
      ['zei', 'zei'],
      ['nee', 'Nee'],
    ]);
  });

  it.each([
    ['Aydın', 'aydin'],
    ['ALİ', 'ali'],
    ['Łukasz', 'lukasz'],
    ['Jørgen', 'jorgen'],
    ['Weiß', 'weiss'],
    ['Ver\u00adhoe\u200bven', 'verhoeven'],
    ['\uff22\uff41\uff53', 'bas'],
  ])('R38 %s is compared as people type it', (written, plain) => {
    expect(plainWords(`Met ${written}.`).map((word) => word.plain)).toEqual(['met', plain]);
  });

  it('R38 lays what was met back on the characters of the text', () => {
    const text = 'Op 12 maart was Noor Jansen boos.';
    const tells = tellsOf(text, plainWords(text), datesIn(text), [
      { kind: 'FULL_NAME', place: 4, words: 2 },
      { kind: 'BIRTHDAY', place: 0, words: 0 },
    ]);
    expect(tells.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
      ['BIRTHDAY', '12 maart'],
      ['FULL_NAME', 'Noor Jansen'],
    ]);
  });

  it('X15 a brother’s name that is an ordinary word counts only when it is written as a name', () => {
    const met = [{ kind: 'SIBLING', place: 1, words: 1 }] as const;
    expect(tellsOf('die roos bloeit', plainWords('die roos bloeit'), [], met)).toEqual([]);
    expect(tellsOf('zusje Roos bloeit', plainWords('zusje Roos bloeit'), [], met)).toHaveLength(1);
  });

  it('R38 a first name or a birthday without its year warns, everything else refuses', () => {
    expect(refuses({ kind: 'FIRST_NAME', from: 0, to: 1 })).toBe(false);
    expect(refuses({ kind: 'BIRTHDAY', from: 0, to: 1 })).toBe(false);
    expect(refuses({ kind: 'FULL_NAME', from: 0, to: 1 })).toBe(true);
  });

  it.each([
    ['SEX', 'Het meisje zegt weinig.', 'meisje'],
    ['DIAGNOSIS', 'Een kind met cystic fibrosis doet mee.', 'cystic fibrosis'],
    ['DIAGNOSIS', 'Zijn autisme maakt het druk.', 'autisme'],
    ['ORIGIN', 'Thuis wordt Pools gesproken.', 'Pools'],
    ['ORIGIN', 'Een Oekraïense moeder vroeg het.', 'Oekraïense'],
  ])('X15 a trait that may point at one child warns by %s: %s', (kind, text, told) => {
    const words = plainWords(text);
    const tells = tellsOf(text, words, [], traitsIn(words, readTellingWords()));
    expect(tells.map((one) => [one.kind, text.slice(one.from, one.to), refuses(one)])).toEqual([[kind, told, false]]);
  });

  it('X15 girls and boys together, a ring of children or a country in small talk are nobody’s trait', () => {
    for (const text of ['De jongens en meisjes bouwen samen.', 'We zitten in de kring en dan naar buiten.', 'Het is hier gewoon druk.'])
      expect(traitsIn(plainWords(text), readTellingWords())).toEqual([]);
  });

  it('X15 a rare trait of the group is refused, and not warned of as well', () => {
    const text = 'Thuis wordt Tigrinya gesproken.';
    const words = plainWords(text);
    expect(languagesIn(words, readTellingWords())).toEqual([{ code: 'ti', place: 2 }]);
    const tells = tellsOf(text, words, [], [...traitsIn(words, readTellingWords()), { kind: 'RARE_TRAIT', place: 2, words: 1 }]);
    expect(tells.map((one) => [one.kind, refuses(one)])).toEqual([['RARE_TRAIT', true]]);
  });

  it('X15 the words are written as they are compared, and a language occurs once', () => {
    const { sex, diagnoses, origins } = readTellingWords();
    const all = [...sex, ...diagnoses, ...origins.flatMap(({ words }) => words)];
    expect(
      all.filter(
        (word) =>
          plainWords(word)
            .map(({ plain }) => plain)
            .join(' ') !== word,
      ),
    ).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});
