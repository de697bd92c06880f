import { type Machine, stateAfter } from '#kernel';
import { asAdmin, type TestDatabase } from './database.js';

/** Every state and action of which the database's own function says otherwise than the declaration, as a sentence. */
export async function answeredOtherwise<State extends string, Action extends string>(
  { adminUrl }: TestDatabase,
  nextState: string,
  machine: Machine<State, Action>,
): Promise<string[]> {
  const { rows } = await asAdmin(adminUrl, (admin) =>
    admin.query<{ state: State; action: Action; next: string | null }>(
      `select s as state, a as action, ${nextState}(s, a) as next from unnest($1::text[]) s, unnest($2::text[]) a`,
      [machine.states, machine.actions],
    ),
  );
  if (rows.length !== machine.states.length * machine.actions.length) throw new Error(`${nextState} was asked ${rows.length} times`);
  return rows.flatMap(({ state, action, next }) => (stateAfter(machine, state, action) === next ? [] : [`${state} ${action} leads to ${next ?? 'nothing'}`]));
}
