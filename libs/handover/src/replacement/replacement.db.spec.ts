import { type Id, newId } from '#kernel';
import { asCaller, BothSides, HandoverRoad, type UnderWay, type Visitor } from '#testing';

const CHANGES = 'changes { part agreed before { strengths { text } } after { strengths { text } } }';
const SENDER = `query S($id: ID!) { handover(id: $id) { version parts { part version } replacement { state version awaitedGuardians atSchool ${CHANGES} } events { kind } } }`;
const PARENT = `query P($id: ID!) { handoverForParents(id: $id) { state parts { part sections { strengths { text } } } yourDecision { choice } replacement { state issueHash awaitedGuardians ${CHANGES} } } }`;
const SCHOOL = `query R($id: ID!) { delivery(id: $id) { state issue replacedOn parts { part adopted sections { strengths { text } } replaced { issue sections { strengths { text } } } } views { text } events { kind person } } }`;
const TODAY = 'query T { today { tasks { kind handoverId } } }';

interface Words {
  strengths: { text: string }[];
}
interface Change {
  part: string;
  agreed: boolean;
  before: Words[];
  after: Words[];
}
interface Replacement {
  state: string;
  version: number;
  issueHash: string;
  awaitedGuardians: number;
  atSchool: string[];
  changes: Change[];
}
interface AtSchool {
  issue: number;
  replacedOn: string | null;
  parts: { part: string; adopted: boolean; sections: Words[]; replaced: { issue: number; sections: Words[] }[] }[];
  events: { kind: string }[];
}

describe('H9 putting right what the school has read', () => {
  let sides: BothSides;

  beforeAll(async () => {
    sides = await BothSides.open();
  });
  afterAll(async () => sides?.close());

  interface Read {
    readonly handover: UnderWay;
    readonly parents: Visitor[];
    readonly guardianIds: Id[];
  }

  /** A handover that the teacher read, of a child with so many parents with authority. */
  async function read(name: string, parents = 1): Promise<Read> {
    const made = await sides.child(name, { parents });
    const handover = await sides.road.open(made.child);
    await write(handover.id, 'INTERESTS', 'Liedjes');
    await write(handover.id, 'WHAT_WORKS', 'Samen tellen');
    await sides.road.look(handover);
    await sides.road.offer(handover);
    const visitors = await Promise.all(made.guardians.map((guardian) => HandoverRoad.guardian(sides.api, guardian)));
    for (const parent of visitors) await sides.road.decide(handover, parent, 'ALL');
    await sides.road.look(handover);
    await sides.road.step(handover, 'sendHandover');
    await sides.link(handover.id, made.enrolmentId);
    await atSchool(handover.id);
    return { handover, parents: visitors, guardianIds: made.guardians.map(({ id }) => id) };
  }

  const categories: Readonly<Record<string, string>> = { INTERESTS: 'INTERESTS_AND_TALENTS', WHAT_WORKS: 'WHAT_WORKS' };
  /** Writes one strength in a part, as somebody at the preschool. */
  async function write(id: Id, part: string, text: string): Promise<string> {
    const { parts } = await sender(id);
    const version = parts.find((one) => one.part === part)?.version;
    return sides.road.attempt(sides.road.staff, 'editPart', 'EditPartInput', {
      handoverId: id,
      part,
      version,
      sections: [{ category: categories[part], strengths: [text], notes: [], concerns: [] }],
    });
  }

  const sender = async (id: Id) =>
    (
      await sides.road.staff.get<{
        handover: { version: number; parts: { part: string; version: number }[]; replacement: Replacement | null; events: { kind: string }[] };
      }>(SENDER, { id })
    ).handover;
  const asParent = async (parent: Visitor, id: Id) =>
    (
      await parent.get<{
        handoverForParents: { state: string; parts: { part: string; sections: Words[] }[]; yourDecision: { choice: string }; replacement: Replacement | null };
      }>(PARENT, { id })
    ).handoverForParents;
  const atSchool = async (id: Id) => (await sides.atSchool.teacher.get<{ delivery: AtSchool }>(SCHOOL, { id })).delivery;
  const step = async (name: string, id: Id) => {
    const { version, replacement } = await sender(id);
    return sides.road.attempt(sides.road.staff, name, 'HandoverStepInput', {
      handoverId: id,
      version: name === 'beginReplacement' ? version : (replacement?.version ?? 99),
    });
  };
  const decide = async (parent: Visitor, id: Id, parts: string[]) => {
    const issueHash = (await asParent(parent, id)).replacement?.issueHash ?? '0'.repeat(64);
    return sides.road.attempt(parent, 'decideReplacement', 'DecideReplacementInput', { handoverId: id, issueHash, parts });
  };
  const wordsIn = (sections: Words[]) => sections.flatMap(({ strengths }) => strengths.map(({ text }) => text));
  const tasksOf = async (visitor: Visitor, id: Id) =>
    (await visitor.get<{ today: { tasks: { kind: string; handoverId: Id }[] } }>(TODAY, {})).today.tasks
      .filter(({ handoverId }) => handoverId === id)
      .map(({ kind }) => kind);
  const partAt = (school: AtSchool, part: string) => school.parts.find((one) => one.part === part)!;

  /** Words changed and laid before the parents. */
  async function offered(name: string, parents = 1): Promise<Read> {
    const it = await read(name, parents);
    expect(await step('beginReplacement', it.handover.id)).toBe('RECEIVED');
    await write(it.handover.id, 'INTERESTS', 'Liedjes en dansen');
    expect(await step('offerReplacement', it.handover.id)).toBe('RECEIVED');
    return it;
  }

  it('H9 R9 R10 the school reads what it has until the parents agree, then both, with what changed', async () => {
    const {
      handover: { id },
      parents: [parent],
    } = await read('Bas');
    expect(await write(id, 'INTERESTS', 'Nu al')).toBe('NOT_NOW handover_no_draft');
    expect(await step('beginReplacement', id)).toBe('RECEIVED');
    expect(await step('offerReplacement', id)).toBe('NOT_NOW handover_replacement_same');
    expect(await write(id, 'INTERESTS', 'Liedjes en dansen')).toBe('RECEIVED');
    expect((await asParent(parent!, id)).replacement).toBeNull();
    expect(await step('offerReplacement', id)).toBe('RECEIVED');
    const asked = (await asParent(parent!, id)).replacement!;
    expect(asked).toMatchObject({ state: 'WITH_PARENTS', awaitedGuardians: 1 });
    expect(asked.changes.map(({ part, before, after }) => [part, wordsIn(before), wordsIn(after)])).toEqual([
      ['INTERESTS', ['Liedjes'], ['Liedjes en dansen']],
    ]);
    expect(await step('sendReplacement', id)).toBe('NOT_NOW handover_no_consent');
    expect(wordsIn(partAt(await atSchool(id), 'INTERESTS').sections)).toEqual(['Liedjes']);
    await sides.road.do(parent!, 'addView', 'AddViewInput', { id: newId(), handoverId: id, part: 'INTERESTS', text: 'Ja, dansen ook' });
    expect(await decide(parent!, id, ['INTERESTS'])).toBe('RECEIVED');
    expect((await sender(id)).replacement?.state).toBe('AGREED');
    expect(await step('sendReplacement', id)).toBe('RECEIVED');
    const school = await atSchool(id);
    expect(school).toMatchObject({ issue: 2, replacedOn: sides.world.today });
    expect(wordsIn(partAt(school, 'INTERESTS').sections)).toEqual(['Liedjes en dansen']);
    expect(partAt(school, 'INTERESTS').replaced.map(({ issue, sections }) => [issue, wordsIn(sections)])).toEqual([[1, ['Liedjes']]]);
    expect(partAt(school, 'WHAT_WORKS').replaced).toEqual([]);
    expect(await sides.rows('select text from handover.delivered_view where handover_id = $1', [id])).toEqual([{ text: 'Ja, dansen ook' }]);
    expect((await sender(id)).replacement).toBeNull();
    expect((await asParent(parent!, id)).parts.find(({ part }) => part === 'INTERESTS')?.sections.flatMap(({ strengths }) => strengths)).toEqual([
      { text: 'Liedjes en dansen' },
    ]);
  });

  it('X7 the new words are read anew: a task for the teacher until then, and the readers of each issue are known', async () => {
    const {
      handover: { id },
      parents: [parent],
    } = await offered('Kim');
    expect(await tasksOf(parent!, id)).toEqual(['DECIDE_REPLACEMENT']);
    await decide(parent!, id, ['INTERESTS']);
    expect([await tasksOf(parent!, id), await tasksOf(sides.road.staff, id)]).toEqual([[], ['SEND_REPLACEMENT']]);
    await step('sendReplacement', id);
    const tasks = async () => tasksOf(sides.atSchool.teacher, id);
    expect(await tasks()).toEqual(['READ_REPLACEMENT']);
    const school = await atSchool(id);
    expect(school.events.map(({ kind }) => kind).filter((kind) => ['READ', 'REPLACED'].includes(kind))).toEqual(['READ', 'REPLACED', 'READ']);
    await atSchool(id);
    expect(await tasks()).not.toContain('READ_REPLACEMENT');
    expect(
      await sides.rows(`select count(*)::integer as reads from handover.event where handover_id = $1 and kind = 'READ' and controller_id = $2`, [
        id,
        sides.world.childcare.id,
      ]),
    ).toEqual([{ reads: 2 }]);
  });

  it('R9 a no of either parent leaves what the school has, and the school never learns of it', async () => {
    const {
      handover: { id },
      parents: [one, other],
    } = await offered('Liv', 2);
    expect(await decide(one!, id, ['INTERESTS'])).toBe('RECEIVED');
    expect((await sender(id)).replacement).toMatchObject({ state: 'WITH_PARENTS', awaitedGuardians: 1 });
    expect(await decide(other!, id, [])).toBe('RECEIVED');
    expect((await sender(id)).replacement).toBeNull();
    expect(await step('sendReplacement', id)).toBe('NOT_NOW handover_no_replacement');
    const school = await atSchool(id);
    expect([school.issue, school.replacedOn, wordsIn(partAt(school, 'INTERESTS').sections)]).toEqual([1, null, ['Liedjes']]);
    expect(school.events.map(({ kind }) => kind).filter((kind) => kind.startsWith('REPLACE'))).toEqual([]);
    expect((await sender(id)).events.map(({ kind }) => kind).filter((kind) => kind.startsWith('REPLACE'))).toEqual(['REPLACEMENT_OFFERED', 'REPLACEMENT_KEPT']);
    expect((await asParent(other!, id)).yourDecision.choice).toBe('ALL');
  });

  it('R10 only parts the school has and that changed can be agreed to, on the issue that was read', async () => {
    const {
      handover: { id },
      parents: [parent],
    } = await offered('Rik');
    expect(await decide(parent!, id, ['WHAT_WORKS'])).toBe('INVALID handover_part_unknown');
    expect(
      await sides.road.attempt(parent!, 'decideReplacement', 'DecideReplacementInput', { handoverId: id, issueHash: '0'.repeat(64), parts: ['INTERESTS'] }),
    ).toBe('CHANGED_SINCE changed_since');
    expect(await step('dropReplacement', id)).toBe('RECEIVED');
    expect(await decide(parent!, id, ['INTERESTS'])).toBe('NOT_NOW handover_no_replacement');
    // what was dropped is not what the next one begins with
    await step('beginReplacement', id);
    expect((await sender(id)).replacement?.changes).toEqual([]);
    expect(await step('beginReplacement', id)).toBe('NOT_NOW handover_replacement_under_way');
  });

  it('R9 a part that was withdrawn meanwhile is not replaced; withdrawing all takes the earlier words too', async () => {
    const {
      handover: { id },
      parents: [parent],
    } = await offered('Noa');
    await sides.road.do(parent!, 'withdrawConsent', 'WithdrawConsentInput', { id: newId(), handoverId: id, parts: ['INTERESTS'] });
    expect((await sender(id)).replacement).toBeNull();
    const again = await offered('Ans');
    await decide(again.parents[0]!, again.handover.id, ['INTERESTS']);
    await step('sendReplacement', again.handover.id);
    await sides.road.do(again.parents[0]!, 'withdrawConsent', 'WithdrawConsentInput', { id: newId(), handoverId: again.handover.id });
    expect(await sides.rows('select kind from handover.replaced_part where handover_id = $1', [again.handover.id])).toEqual([]);
    expect((await sides.atSchool.teacher.ask(SCHOOL, { id: again.handover.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('R9 a signature on paper counts the same, with where it is kept', async () => {
    const {
      handover: { id },
      guardianIds: [guardianId],
      parents: [parent],
    } = await offered('Puk');
    const issueHash = (await asParent(parent!, id)).replacement!.issueHash;
    const input = { handoverId: id, guardianId, issueHash, parts: ['INTERESTS'], proofReference: 'map 3' };
    expect(await sides.road.attempt(sides.road.staff, 'recordPaperReplacement', 'RecordPaperReplacementInput', input)).toBe('RECEIVED');
    expect((await sender(id)).replacement?.state).toBe('AGREED');
  });

  it('design 2 what the school took over stays as it was, and the new words can be taken over anew', async () => {
    const {
      handover: { id },
      parents: [parent],
    } = await offered('Mees');
    const adopt = (issue: number) =>
      sides.road.attempt(sides.atSchool.teacher, 'adoptParts', 'AdoptPartsInput', { deliveryId: id, issue, parts: ['INTERESTS'] });
    await adopt(1);
    await decide(parent!, id, ['INTERESTS']);
    await step('sendReplacement', id);
    expect(partAt(await atSchool(id), 'INTERESTS').adopted).toBe(false);
    expect(await adopt(1)).toBe('CHANGED_SINCE changed_since');
    expect(await sides.rows(`select content like '%dansen%' as new from handover.adopted_part where handover_id = $1`, [id])).toEqual([{ new: false }]);
    await adopt(2);
    expect(partAt(await atSchool(id), 'INTERESTS').adopted).toBe(true);
    expect(await sides.rows(`select content like '%dansen%' as new from handover.adopted_part where handover_id = $1`, [id])).toEqual([{ new: true }]);
  });

  it('R48 only by who makes handovers of that group, in SQL too; two who send at once send once', async () => {
    const {
      handover: { id, version },
      parents: [parent],
    } = await offered('Roos');
    const other = await sides.api.visitor(sides.world.people.otherMentor.accountId, sides.world.people.otherMentor.hat);
    expect(await sides.road.attempt(other, 'dropReplacement', 'HandoverStepInput', { handoverId: id, version })).toBe('NOT_FOUND not_found');
    expect(await sides.road.attempt(sides.atSchool.teacher, 'sendReplacement', 'HandoverStepInput', { handoverId: id, version })).toContain('FORBIDDEN');
    for (const [key, call] of [
      ['teacher', 'send_replacement'],
      ['mentor', 'send_replacement'],
      ['mentor', 'begin_replacement'],
      ['mentor', 'offer_replacement'],
      ['mentor', 'drop_replacement'],
    ] as const) {
      const code = await asCaller(sides.database, sides.world.people[key], async (app) =>
        app.query(`select handover.${call}($1, 1)`, [id]).then(
          () => 'done',
          ({ code: refused }: { code: string }) => refused,
        ),
      );
      expect([call, code]).toEqual([call, '42501']);
    }
    await decide(parent!, id, ['INTERESTS']);
    const sent = await Promise.all([step('sendReplacement', id), step('sendReplacement', id)]);
    expect(sent.sort()).toEqual(['NOT_NOW handover_no_replacement', 'RECEIVED']);
    expect(await sides.rows('select count(*)::integer as count from handover.replaced_part where handover_id = $1', [id])).toEqual([{ count: 1 }]);
  });
});
