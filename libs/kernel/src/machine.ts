/** One step that is allowed; what is not declared is refused. */
export interface Transition<State extends string, Action extends string> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
}

/** A thing that goes through states, declared once: the database holds the same list and refuses as well. */
export interface Machine<State extends string, Action extends string, Step extends Transition<State, Action> = Transition<State, Action>> {
  readonly states: readonly State[];
  readonly actions: readonly Action[];
  readonly start: State;
  readonly ends: readonly State[];
  readonly transitions: readonly Step[];
}

/** The same action from several states to one. */
export const each = <State extends string, Action extends string>(from: readonly State[], action: Action, to: State): Transition<State, Action>[] =>
  from.map((state) => ({ from: state, action, to }));

/** The step from a state by an action, or null when it is refused. */
export function stepFrom<State extends string, Action extends string, Step extends Transition<State, Action>>(
  { transitions }: { readonly transitions: readonly Step[] },
  state: State,
  action: Action,
): Step | null {
  return transitions.find((step) => step.from === state && step.action === action) ?? null;
}

/** The state after an action, or null when it is refused. */
export function stateAfter<State extends string, Action extends string>(
  machine: Pick<Machine<State, Action>, 'transitions'>,
  state: State,
  action: Action,
): State | null {
  return stepFrom<State, Action, Transition<State, Action>>(machine, state, action)?.to ?? null;
}

/** Every state that can be reached from one, itself included. */
export function reachableFrom<State extends string, Action extends string>(
  { transitions }: Pick<Machine<State, Action>, 'transitions'>,
  start: State,
): ReadonlySet<State> {
  const seen = new Set<State>([start]);
  for (const state of seen) for (const { from, to } of transitions) if (from === state) seen.add(to);
  return seen;
}

/** Walks every state and step and names what is wrong: a state nobody reaches, one without a way out, two answers to one action, an action nobody can take, an end that goes on. */
export function faultsOf<State extends string, Action extends string>(machine: Machine<State, Action>): string[] {
  const { states, actions, start, ends, transitions } = machine;
  const reached = reachableFrom(machine, start);
  const asked = transitions.map(({ from, action }) => `${from} ${action}`);
  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `${state} is never reached`),
    ...states.filter((state) => !ends.some((end) => reachableFrom(machine, state).has(end))).map((state) => `${state} never ends`),
    ...asked.filter((question, place) => asked.indexOf(question) !== place).map((question) => `${question} has two answers`),
    ...actions.filter((action) => !transitions.some((step) => step.action === action)).map((action) => `${action} is never taken`),
    ...transitions.filter(({ from }) => ends.includes(from)).map(({ from, to }) => `${from} goes on to ${to}`),
  ];
}
