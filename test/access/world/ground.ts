import { Arrangement } from '#testing';
import type { ControllerFact, ListFact, LocationFact } from '../facts.js';

/** One controller of the invented world: two locations where children are, and one where nobody is. */
export interface House {
  readonly controller: ControllerFact;
  readonly atSchool: boolean;
  /** `own`: where the actors of the matrix work; `other`: another location; `empty`: where they have a post but no children. */
  readonly locations: { readonly own: LocationFact; readonly other: LocationFact; readonly empty: LocationFact };
  readonly groups: { readonly own: ListFact; readonly beside: ListFact; readonly elsewhere: ListFact; readonly empty: ListFact };
}

/** Lays one controller with its locations and groups: a childcare organisation or a school board. */
export async function layHouse(a: Arrangement, kind: 'CHILDCARE' | 'SCHOOL_BOARD'): Promise<House> {
  const atSchool = kind === 'SCHOOL_BOARD';
  const word = atSchool ? 'school' : 'childcare';
  const id = await a.controller(kind, `Proef ${word}`);
  const location = (name: string) => a.location(id, `Proef ${word} ${name}`, atSchool ? 'SCHOOL' : 'KDV');
  const group = async (name: string, locationId: string): Promise<ListFact> => ({
    kind: 'LIST',
    name: `list of the ${name} group, ${word}`,
    controllerId: id,
    id: await a.group(id, locationId, `Proef ${name}`, atSchool ? ['1'] : []),
    locationId,
  });
  const places = { own: await location('own'), other: await location('other'), empty: await location('empty') };
  const groups = {
    own: await group('own', places.own),
    beside: await group('beside', places.own),
    elsewhere: await group('elsewhere', places.other),
    empty: await group('empty', places.empty),
  };
  const fact = (name: keyof typeof places): LocationFact => ({
    kind: 'LOCATION',
    name: `${name} location, ${word}`,
    controllerId: id,
    id: places[name],
    groupIds: Object.values(groups)
      .filter(({ locationId }) => locationId === places[name])
      .map((list) => list.id),
  });
  return {
    controller: { kind: 'CONTROLLER', name: `controller, ${word}`, controllerId: id, id },
    atSchool,
    locations: { own: fact('own'), other: fact('other'), empty: fact('empty') },
    groups,
  };
}
