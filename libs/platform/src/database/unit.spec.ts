import type { DataSource } from 'typeorm';
import { newId, Refusal } from '#kernel';
import { Unit } from './unit.js';

interface Asked {
  readonly text: string;
  readonly answer: (rows: object[]) => void;
  readonly fail: (error: object) => void;
}

/** A unit on a connection whose answers come when the test gives them, in any order: PostgreSQL's may arrive at once. */
function unitOnWire() {
  const asked: Asked[] = [];
  const client = {
    query: ({ text }: { text: string }) =>
      new Promise((resolve, reject) => {
        asked.push({ text, answer: (rows) => resolve({ rows }), fail: reject });
      }),
  };
  const dataSource = { createQueryRunner: () => ({ connect: () => Promise.resolve(client) }) } as unknown as DataSource;
  const hat = { controllerId: newId(), role: 'PEDAGOGICAL_STAFF' };
  const unit = new Unit(dataSource, { kind: 'session', tokenHash: Buffer.alloc(32), hat }, 'RateChild', newId());
  const statement = async (part: string): Promise<Asked> => {
    await new Promise(setImmediate);
    const found = asked.find(({ text }) => text.includes(part));
    if (!found) throw new Error(`nothing was asked with ${part}`);
    return found;
  };
  return { unit, statement };
}

/** A mutation that opens a child and changes a version with it, and what it tells: the guard's answer comes first, the opening's last. */
async function told(opened: 'refused' | 'given', guarded: (guard: Asked) => void): Promise<unknown> {
  const { unit, statement } = unitOnWire();
  const childId = newId();
  const telling = unit
    .once(newId(), 'hash', async () => {
      await Promise.all([unit.openOne('CHILD', childId, 'RATE'), unit.guard('update development.rating set version = version + 1', [])]);
      return {};
    })
    .catch((error: unknown) => error);
  (await statement('begin')).answer([]);
  (await statement('access.enter(')).answer([{ account_id: newId(), controller_id: newId(), role: 'PEDAGOGICAL_STAFF', today: '2026-03-02' }]);
  (await statement('access.begin_intent')).answer([{ id: null }]);
  guarded(await statement('development.rating'));
  (await statement('access.open(')).answer([{ ids: opened === 'given' ? [childId] : [] }]);
  return telling;
}

const changed = (guard: Asked) => guard.answer([]);
const existing = (guard: Asked) => guard.fail({ code: '23505', constraint: 'rating_pkey' });
const codeOf = (refusal: unknown) => (refusal as Refusal).code;

describe('what had to be opened first is told first', () => {
  it('what is hidden is absent, also where the version guard answers before the opening does', async () => {
    expect(codeOf(await told('refused', changed))).toBe('NOT_FOUND');
  });

  it('what is hidden is absent, also where the statement behind the opening fails before it', async () => {
    expect(codeOf(await told('refused', existing))).toBe('NOT_FOUND');
  });

  it('whoever may open it hears what the guard and the statement say', async () => {
    expect(codeOf(await told('given', changed))).toBe('CHANGED_SINCE');
    // and no name that only the database has
    expect(await told('given', existing)).toMatchObject({ code: 'NOT_NOW', params: {} });
  });
});
