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
