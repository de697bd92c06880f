import { type Id, newId } from '#kernel';
import { arrange, asCaller, BothSides, type HandoverRoad, type World } from '#testing';

describe('what parents decide on paper', () => {
  let sides: BothSides;
  let world: World;
  let road: HandoverRoad;

  beforeAll(async () => {
    sides = await BothSides.open();
    ({ world, road } = sides);
  });
  afterAll(async () => sides?.close());

  const rows = (sql: string, values: unknown[] = []) => sides.rows(sql, values);

  it('R9 on paper a colleague records what was signed, with its proof; only for who has authority', async () => {
    const { handover, guardians, child } = await sides.offered('Guus', 1);
    const [row] = await rows('select hash from handover.issue where handover_id = $1', [handover.id]);
    const paper = (guardianId: Id | undefined) =>
      road.attempt(road.staff, 'recordPaperDecision', 'RecordPaperDecisionInput', {
        handoverId: handover.id,
        guardianId,
        issueHash: row?.hash,
        choice: 'CORE',
        proofReference: 'map 2026, blad 12',
      });
    const stranger = await arrange(sides.database, (a) => a.guardian(world.childcare.id, child, 'Buurman', 'NO'));
    expect(await paper(stranger.id)).toBe('NOT_FOUND not_found');
    expect(await paper(guardians[0]?.id)).toBe('CONSENT_GIVEN');
    expect(await rows('select method, proof_reference from handover.decision where handover_id = $1', [handover.id])).toEqual([
      { method: 'PAPER', proof_reference: 'map 2026, blad 12' },
    ]);
  });

  it('R9 what a parent said themselves nobody says otherwise for them on paper; taking it back on paper they can', async () => {
    const {
      handover,
      guardians: [mother, father],
      parents: [, own],
    } = await sides.offered('Teuntje');
    const [row] = await rows('select hash from handover.issue where handover_id = $1', [handover.id]);
    const paper = (choice: string, guardianId = father?.id) =>
      road.attempt(road.staff, 'recordPaperDecision', 'RecordPaperDecisionInput', {
        handoverId: handover.id,
        guardianId,
        issueHash: row?.hash,
        choice,
        healthToo: true,
        proofReference: 'blad 3',
      });
    await road.decide(handover, own!, 'CORE');
    expect(await paper('ALL', mother?.id)).toBe('CONSENT_GIVEN');
    expect([await paper('ALL'), await paper('NOTHING')]).toEqual(['NOT_NOW parent_said_themselves', 'NOT_NOW parent_said_themselves']);
    await road.look(handover);
    expect(
      await road.attempt(road.staff, 'recordPaperWithdrawal', 'RecordPaperWithdrawalInput', {
        handoverId: handover.id,
        guardianId: father?.id,
        proofReference: 'blad 4',
      }),
    ).toBe('DISCUSSED_WITH_PARENTS');
    expect(await paper('CORE')).toBe('CONSENT_GIVEN');
  });

  it('R11 words from paper are typed over, also anew; what a parent wrote themselves nobody changes or takes away', async () => {
    const {
      handover,
      child,
      guardians: [mother, father],
      parents: [own],
    } = await sides.offered('Fleur');
    const typed = (guardianId: Id | undefined, text: string, more: object = {}) =>
      road.attempt(road.staff, 'recordPaperView', 'RecordPaperViewInput', { handoverId: handover.id, guardianId, text, proofReference: 'blad 7', ...more });
    const written = () => rows(`select text, method from handover.parent_view where handover_id = $1 order by seq`, [handover.id]);
    await road.attempt(own!, 'addView', 'AddViewInput', { handoverId: handover.id, text: 'Zij danst graag' });
    for (const text of ['Zij zingt graag', '']) expect(await typed(mother?.id, text)).toBe('NOT_NOW parent_said_themselves');
    const stranger = await arrange(sides.database, (a) => a.guardian(world.childcare.id, child, 'Buurvrouw', 'NO'));
    expect(await typed(stranger.id, 'Proef')).toBe('NOT_FOUND not_found');
    expect(await typed(mother?.id, 'Thuis ook puzzels', { part: 'INTERESTS' })).toBe('DISCUSSED_WITH_PARENTS');
    for (const text of ['Zij kookt graag', 'Zij bakt graag']) expect(await typed(father?.id, text)).toBe('DISCUSSED_WITH_PARENTS');
    expect(await written()).toEqual([
      { text: 'Zij danst graag', method: 'DIGITAL' },
      { text: 'Thuis ook puzzels', method: 'PAPER' },
      { text: 'Zij kookt graag', method: 'PAPER' },
      { text: 'Zij bakt graag', method: 'PAPER' },
    ]);
    const insert = (guardianId: Id) =>
      asCaller(sides.database, world.people.mentor, async (app) => {
        await app.query(`select access.open('HANDOVER', array[$1]::uuid[], 'RECORD_DECISION')`, [handover.id]);
        return app
          .query(
            `insert into handover.parent_view (controller_id, id, handover_id, guardian_id, voice, text, method, proof_reference, written_on)
             values ($1, $2, $3, $4, 'PARENT', '', 'PAPER', 'blad 8', current_date)`,
            [world.childcare.id, newId(), handover.id, guardianId],
          )
          .then(
            () => 'written',
            (error: { code: string }) => error.code,
          );
      });
    expect([await insert(mother!.id), await insert(stranger.id), await insert(father!.id)]).toEqual(['42501', '42501', 'written']);
  });

  it('R9 in SQL: a colleague decides nothing without a proof, and a parent nothing with one', async () => {
    const {
      handover: { id },
      guardians: [mother],
    } = await sides.offered('Pleun', 1);
    const [row] = await rows('select hash from handover.issue where handover_id = $1', [id]);
    const decide = (who: { accountId: Id | null; hat: string }, purpose: string, proof: string | null) =>
      asCaller(sides.database, who, async (app) => {
        await app.query(`select access.open('HANDOVER', array[$1]::uuid[], $2)`, [id, purpose]);
        return app.query(`select (handover.decide($1, $2, $3, 'NOTHING', '{}', $4, $5)).state`, [id, newId(), mother!.id, row?.hash, proof]).then(
          (done) => done.rows[0].state as string,
          (error: { code: string }) => error.code,
        );
      });
    const { mentor } = world.people;
    expect([await decide(mentor, 'RECORD_DECISION', null), await decide(mother!, 'DECIDE', 'blad 1')]).toEqual(['42501', '42501']);
    expect([await decide(mentor, 'RECORD_DECISION', 'blad 1'), await decide(mother!, 'DECIDE', null)]).toEqual(['CONSENT_REFUSED', 'CONSENT_REFUSED']);
  });
});
