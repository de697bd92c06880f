import { type Id, newId } from '#kernel';
import { act, DRAWING, DRAWING_OF_A_CAMERA, readPaper, reasonOf, receiptOf, SupportingSchool, type Visitor } from '#testing';

const DRAWN = `query OppDrawing($child: ID!, $opp: ID!, $number: Int!) { oppDrawing(childId: $child, oppId: $opp, number: $number) { picture shows } }`;
const OPPS = `query Opps($child: ID!) { opps(childId: $child, first: 5) { number version state drawingShows } }`;
const VERSIONS = `query OppVersions($child: ID!, $opp: ID!) { oppVersions(childId: $child, oppId: $opp) { number drawingShows } }`;
const PAPER = `query OppPaper($child: ID!, $opp: ID!, $part: OppPaperKind!) { oppPaper(childId: $child, oppId: $opp, part: $part) { content mark } }`;
const TEXTS = { outflow: 'Vmbo-tl', reasons: 'Leert graag samen.', actionPart: 'Eerst voordoen.' };
const SHOWS = 'Een huis met een grote deur';

interface Made {
  readonly child: Id;
  readonly opp: Id;
  readonly parents: readonly Visitor[];
}

describe('the child is heard by a drawing', () => {
  let school: SupportingSchool;

  beforeAll(async () => {
    school = await SupportingSchool.open();
  });
  afterAll(() => school?.close());

  const now = async ({ child }: Made, who = school.coordinator) =>
    (await who.get<{ opps: { number: number; version: number; drawingShows: string | null }[] }>(OPPS, { child })).opps[0]!;
  const step = async (made: Made, action: string, more: object = {}) =>
    receiptOf(
      await act(school.coordinator, 'takeOppStep', {
        childId: made.child,
        oppId: made.opp,
        version: (await now(made)).version,
        action,
        on: school.world.today,
        ...more,
      }),
    );
  /** An OPP that was talked over and on which the child was heard today. */
  const heard = async (name: string): Promise<Made> => {
    const { child, parents } = await school.child(name, 1);
    const opp = await school.askedOpp(child, await school.track(child, { level: '2' }), TEXTS);
    const made = { child, opp, parents };
    await step(made, 'TAKE_BACK');
    await step(made, 'TALK_OVER');
    await step(made, 'HEAR_CHILD', { hearing: 'HEARD', how: 'Met een tekening' });
    return made;
  };
  const add = async (made: Made, more: object = {}, who = school.coordinator) =>
    act(who, 'addOppDrawing', {
      childId: made.child,
      oppId: made.opp,
      version: (await now(made)).version,
      picture: DRAWING.toString('base64'),
      shows: SHOWS,
      ...more,
    });
  const remove = async (made: Made) =>
    act(school.coordinator, 'removeOppDrawing', { childId: made.child, oppId: made.opp, version: (await now(made)).version });
  const ask = (made: Made, who = school.coordinator, number = 1) =>
    who.ask<{ oppDrawing: { picture: string; shows: string } }>(DRAWN, { child: made.child, opp: made.opp, number });
  const codeOf = async (answer: ReturnType<typeof ask>) => (await answer).errors[0]?.extensions.code;

  it('R28 is read back byte for byte by coordinator and parents, is replaced by another, and taken away', async () => {
    const made = await heard('Ada');
    expect([(await now(made)).drawingShows, await codeOf(ask(made))]).toEqual([null, 'NOT_FOUND']);
    receiptOf(await add(made));
    for (const who of [school.coordinator, made.parents[0]!]) {
      expect((await ask(made, who)).data?.oppDrawing).toEqual({ picture: DRAWING.toString('base64'), shows: SHOWS });
      expect((await now(made, who)).drawingShows).toBe(SHOWS);
    }
    receiptOf(await add(made, { shows: 'Hetzelfde huis' }));
    expect((await ask(made)).data?.oppDrawing.shows).toBe('Hetzelfde huis');
    receiptOf(await remove(made));
    expect([(await now(made)).drawingShows, await codeOf(ask(made)), reasonOf(await remove(made))]).toEqual([null, 'NOT_FOUND', 'opp_drawing_none']);
  });

  it('R28 keeps nothing of place, time and camera', async () => {
    const made = await heard('Bas');
    receiptOf(await add(made, { picture: DRAWING_OF_A_CAMERA.toString('base64') }));
    expect((await ask(made)).data?.oppDrawing.picture).toBe(DRAWING.toString('base64'));
  });

  it('R28 refuses another kind of file, one that is too large, and one without words for who cannot see it', async () => {
    const made = await heard('Coen');
    const ofSize = (bytes: number) => Buffer.concat([DRAWING, Buffer.alloc(bytes - DRAWING.length)]);
    const given = async (picture: Buffer) => reasonOf(await add(made, { picture: picture.toString('base64') }));
    expect([await given(Buffer.from('GIF89a and so on')), await given(ofSize(70_001))]).toEqual(['opp_drawing_kind', 'opp_drawing_large']);
    for (const more of [{ picture: 'no base64!' }, { shows: '' }]) expect((await add(made, more)).errors[0]?.extensions.code).toBe('INVALID');
    expect(await codeOf(ask(made))).toBe('NOT_FOUND');
    expect(await given(ofSize(70_000))).toBeNull();
  });

  it('R28 is not seen by who has the group, the director, or another parent, nor beside another child', async () => {
    const made = await heard('Dirk');
    receiptOf(await add(made));
    const other = await school.child('Eva', 1);
    const director = await school.api.visitor(school.world.people.director.accountId, `${school.world.school.id}:LOCATION_LEAD`);
    expect([await codeOf(ask(made, school.teacher)), await codeOf(ask(made, director)), await codeOf(ask(made, other.parents[0]!))]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'NOT_FOUND',
    ]);
    expect(await codeOf(ask({ ...made, child: other.child }))).toBe('NOT_FOUND');
    expect((await now(made, school.teacher)).drawingShows).toBeNull();
    for (const who of [school.teacher, made.parents[0]!]) expect((await add(made, {}, who)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('R28 is added by one at a time, once for one press, and not while parents have the OPP', async () => {
    const made = await heard('Fleur');
    const { version } = await now(made);
    const [id, pressed] = [newId(), { version }];
    const receipts = [receiptOf(await add(made, { id, ...pressed })), receiptOf(await add(made, { id, ...pressed }))];
    expect([receipts[0], (await now(made)).version]).toEqual([receipts[1], version + 1]);
    expect(reasonOf(await add(made, pressed))).toBe('changed_since');
    await step(made, 'ASK_CONSENT');
    expect([reasonOf(await add(made)), reasonOf(await remove(made))]).toEqual(['opp_drawing_not_now', 'opp_drawing_not_now']);
    expect((await ask(made, made.parents[0]!)).data?.oppDrawing.shows).toBe(SHOWS);
  });

  it('R28 R29 stays with its version: the next one hears the child anew', async () => {
    const made = await heard('Gijs');
    receiptOf(await add(made));
    await step(made, 'ASK_CONSENT');
    receiptOf(await act(made.parents[0]!, 'answerOpp', { childId: made.child, oppId: made.opp, version: (await now(made)).version, agrees: true }));
    await step(made, 'ESTABLISH');
    await step(made, 'ADJUST');
    const { oppVersions } = await made.parents[0]!.get<{ oppVersions: object[] }>(VERSIONS, { child: made.child, opp: made.opp });
    expect(oppVersions).toEqual([
      { number: 2, drawingShows: null },
      { number: 1, drawingShows: SHOWS },
    ]);
    expect([(await ask(made)).data?.oppDrawing.shows, await codeOf(ask(made, school.coordinator, 2))]).toEqual([SHOWS, 'NOT_FOUND']);
  });

  it('R28 is sealed where it lies, and goes with the OPP', async () => {
    const made = await heard('Hugo');
    receiptOf(await add(made));
    const stored = () => school.rows('select picture, shows from support.opp_drawing where opp_id = $1', [made.opp]);
    const [{ picture, shows } = {}] = (await stored()) as { picture?: Buffer; shows?: Buffer }[];
    expect(picture!.length).toBeGreaterThan(DRAWING.length);
    for (const part of [DRAWING.subarray(0, 8), DRAWING.toString('base64').slice(0, 12), 'JFIF']) expect(picture!.includes(part)).toBe(false);
    expect(shows!.includes('huis')).toBe(false);
    await school.rows('delete from support.opp where id = $1', [made.opp]);
    expect(await stored()).toEqual([]);
  });

  it('R28 stands on the whole OPP on paper as a figure with its words, and not on the handelingsdeel', async () => {
    const made = await heard('Iris');
    const paper = async (part: string) =>
      (await made.parents[0]!.get<{ oppPaper: { content: string; mark: string } }>(PAPER, { child: made.child, opp: made.opp, part })).oppPaper;
    const [before, partBefore] = [await paper('WHOLE'), await paper('ACTION_PART')];
    receiptOf(await add(made));
    const [whole, part] = [await paper('WHOLE'), await paper('ACTION_PART')];
    expect([whole.mark === before.mark, part.mark === partBefore.mark]).toEqual([false, true]);
    const [file, partFile] = [whole, part].map(({ content }) => Buffer.from(content, 'base64'));
    expect(file!.includes(DRAWING)).toBe(true);
    expect(file!.toString('latin1')).toContain(`/Alt (${SHOWS})`);
    expect([readPaper(file!).tags.has('Figure'), readPaper(partFile!).tags.has('Figure')]).toEqual([true, false]);
    expect(readPaper(file!).pages.join(' ')).toContain(`Tekening: ${SHOWS}`);
  });
});
