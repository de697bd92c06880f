import { addDays, type Id, newId } from '#kernel';
import { act, readPaper, receiptOf, SupportingSchool } from '#testing';

const OPP = `query OppPaper($child: ID!, $id: ID!, $part: OppPaperKind!) { oppPaper(childId: $child, oppId: $id, part: $part) { content mark } }`;
const MEETING = `query MeetingPaper($child: ID!, $id: ID!) { meetingPaper(childId: $child, itemId: $id) { content mark } }`;
const AGENDA = `query MeetingAgenda($location: ID!, $on: CalendarDate!) { meetingAgenda(locationId: $location, on: $on) { id version } }`;
const BUNDLE = `query BundleFile($child: ID!, $id: ID!) { bundleFile(childId: $child, bundleId: $id, format: PDF) { content } }`;
const BUNDLES = `query SupportBundles($child: ID!) { supportBundles(childId: $child) { mark } }`;

/** Two pages long, so that there is something to number. */
const LONG = 'Eerst voordoen, dan samen, dan alleen. '.repeat(102).trim();

interface Told {
  content: string;
  mark: string;
}

describe('C13 the papers of support, as pages', () => {
  let school: SupportingSchool;
  let child: Id;
  let opp: Id;
  let papers: Record<'whole' | 'part' | 'meeting' | 'bundle', Told>;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ child } = await school.child('Ada', 1));
    const track = await school.track(child, { level: '2' });
    const goal = receiptOf(
      await act(
        school.coordinator,
        'setSupportGoal',
        { childId: child, trackId: track, domain: 'FAMILY', factors: ['PF01'], nowIs: 'Luistert kort', aim: 'Luistert een bladzijde', seenBy: 'Vertelt na' },
        'SetGoalInput',
      ),
    ).id;
    for (const [what, goalId] of [
      ['Oma leest voor', goal],
      ['Juf begroet haar', null],
    ])
      receiptOf(
        await act(
          school.coordinator,
          'planSupportAction',
          { childId: child, trackId: track, goalId, setting: 'HOME', doer: 'NETWORK', untilOn: addDays(school.world.today, 30), what },
          'PlanActionInput',
        ),
      );
    opp = await school.askedOpp(child, track, { outflow: 'Vmbo-tl', reasons: LONG, actionPart: LONG });
    papers = { whole: await ofOpp('WHOLE'), part: await ofOpp('ACTION_PART'), meeting: await ofMeeting(), bundle: await ofBundle() };
  });
  afterAll(() => school?.close());

  const ofOpp = async (part: string) => (await school.coordinator.get<{ oppPaper: Told }>(OPP, { child, id: opp, part })).oppPaper;
  const ofMeeting = async () => {
    const on = addDays(school.world.today, 7);
    receiptOf(await act(school.coordinator, 'planMeeting', { on, childIds: [child] }));
    const [item] = (await school.coordinator.get<{ meetingAgenda: { id: Id; version: number }[] }>(AGENDA, { location: school.location, on })).meetingAgenda;
    receiptOf(
      await act(school.coordinator, 'writeMeetingItem', {
        childId: child,
        itemId: item!.id,
        version: item!.version,
        childInvited: true,
        question: 'Hoe helpen we?',
        works: LONG.slice(0, 1000),
      }),
    );
    return (await school.coordinator.get<{ meetingPaper: Told }>(MEETING, { child, id: item!.id })).meetingPaper;
  };
  const ofBundle = async () => {
    const { id } = receiptOf(
      await act(school.coordinator, 'makeBundle', { childId: child, readers: 'het loket, 3 personen', documents: ['SUPPORT', 'OPP', 'PARENTS'] }),
    );
    const { content } = (await school.coordinator.get<{ bundleFile: { content: string } }>(BUNDLE, { child, id })).bundleFile;
    const [made] = (await school.coordinator.get<{ supportBundles: { mark: string }[] }>(BUNDLES, { child })).supportBundles;
    return { content, mark: made!.mark.slice(0, 16) };
  };
  const read = (of: keyof typeof papers) => readPaper(Buffer.from(papers[of].content, 'base64'));

  it('P8 a text longer than a page goes on on the next one, whole', () => {
    const words = (of: 'whole' | 'bundle') =>
      read(of)
        .pages.join(' ')
        .match(/alleen\./g)?.length;
    expect([words('whole'), words('bundle')]).toEqual([204, 204]);
  });

  it.each([
    ['whole', '1', 2],
    ['part', '1', 2],
    ['meeting', '2', 1],
    ['bundle', 'van \\d+ \\w+ \\d{4}', 4],
  ] as const)('C13 the %s tells on each page its version, its mark and which page of how many it is', (of, version, least) => {
    const { pages } = read(of);
    expect(pages.length).toBeGreaterThanOrEqual(least);
    pages.forEach((page, at) =>
      expect(page).toMatch(new RegExp(`Vertrouwelijk · versie ${version} · kenmerk ${papers[of].mark} · blz. ${at + 1} van ${pages.length}`)),
    );
  });

  it.each(['whole', 'part', 'meeting', 'bundle'] as const)('C13 the %s is tagged, Dutch, and drawn in black alone', (of) => {
    const { tags, language, colours } = read(of);
    expect(language).toBe('nl-NL');
    for (const tag of ['Document', 'H1', 'H2', 'P', ...(of === 'bundle' ? ['H3'] : []), ...(of === 'meeting' ? [] : ['Table', 'TR', 'TH', 'TD'])])
      expect(tags).toContain(tag);
    expect([...colours].filter((colour) => !/^(0 )+\w+$/.test(colour))).toEqual([]);
  });

  it('C13 the whole is the same Dutch sheet for who works in English; a bundle made in English is Dutch too', async () => {
    const { cookie, hat } = school.coordinator;
    const inEnglish = async (query: string, variables: object) => {
      const headers = { cookie, 'x-kindlijn-hat': hat, 'accept-language': 'en' };
      return (await school.api.http.post('/graphql').set(headers).send({ query, variables })).body as { data: Record<string, { id: Id; content: string }> };
    };
    const pagesOf = (content: string) => readPaper(Buffer.from(content, 'base64')).pages;
    const { data } = await inEnglish(OPP, { child, id: opp, part: 'WHOLE' });
    expect(pagesOf(data['oppPaper']!.content)).toEqual(read('whole').pages);
    const input = { id: newId(), childId: child, readers: 'het loket, 3 personen', documents: ['SUPPORT', 'OPP', 'PARENTS'] };
    await inEnglish('mutation MakeBundle($input: MakeBundleInput!) { makeBundle(input: $input) { id } }', { input });
    const { data: made } = await inEnglish(BUNDLE, { child, id: input.id });
    expect(pagesOf(made['bundleFile']!.content)).toEqual(read('bundle').pages);
  });

  it('P8 the first page of a bundle says of each part of which plan, version and day it is', () => {
    const [first] = read('bundle').pages;
    for (const said of [
      'Ondersteuning, doelen en acties Van het plan vanaf',
      'op niveau ‘Niveau 2’',
      'Van het OPP: versie 1, instemming gevraagd',
      'Zoals het er stond op',
      'Bestemd voor het loket, 3 personen',
    ])
      expect(first).toContain(said);
  });

  it('R44 an action names its goal by its number, on OPP, handelingsdeel and bundle', () => {
    for (const paper of ['whole', 'part'] as const)
      expect(read(paper).pages.join(' ')).toMatch(/1\. Luistert een bladzijde.*Oma leest voor 1 .*Juf begroet haar – /s);
    expect(read('bundle').pages.join(' ')).toMatch(
      /1\. Luistert een bladzijde – Luistert kort – Vertelt na – loopt sinds .*Oma leest voor \([^)]*bij doel 1\).*Juf begroet haar \([^)]*\d{4}\)/s,
    );
  });

  it('R28 the handelingsdeel alone has nothing of perspective, reasons or hearing', () => {
    const [whole, part] = [read('whole').pages.join(' '), read('part').pages.join(' ')];
    for (const said of ['Vmbo-tl', 'Onderbouwing', 'Met een tekening van de klas']) expect([whole.includes(said), part.includes(said)]).toEqual([true, false]);
  });
});
