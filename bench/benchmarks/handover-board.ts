import type { Contest, Side } from '../contest.ts';
import { randomNumbers } from '../figures.ts';
import type { Entry } from '../world/entry.ts';
import { countsOf, LOCATIONS_PER_CONTROLLER, worldId, type WorldSize } from '../world/shape.ts';

/** A handover as all sides tell it. */
interface Card {
  readonly id: string;
  readonly childId: string;
  readonly groupId: string;
  readonly callName: string;
  readonly birthDate: string;
  readonly state: string;
  readonly dueOn: string;
  readonly latestOn: string;
  readonly firstSchoolDay: string;
  readonly warmRequired: boolean;
  readonly receiverName: string;
}
type PlainCard = Omit<Card, 'id' | 'receiverName'> & { readonly rowId: string; readonly locationByReceiverLocationId: { readonly name: string } };

const OURS = `query HandoverBoard($locationId: ID!) {
  handoverBoard(locationId: $locationId) { cards { id childId groupId callName birthDate state dueOn latestOn firstSchoolDay warmRequired receiverName } }
}`;

const THEIRS = `query HandoverBoard($locationId: UUID!) {
  allHandoversList(condition: { locationId: $locationId, endedOn: null }) {
    rowId childId groupId callName birthDate state dueOn latestOn firstSchoolDay warmRequired locationByReceiverLocationId { name }
  }
}`;

/** A colleague of a childcare location opens the board of its handovers (H1): about twenty-four under way, forty closed ones left out. */
export function handoverBoard(size: WorldSize, sides: readonly [Side<number>, ...Side<number>[]]): Contest<number> {
  const locations = childcareLocations(size);
  return {
    name: 'handover-board',
    size: size.children,
    sides,
    tasks: (round, count) => {
      const random = randomNumbers(4_000 + round);
      return Array.from({ length: count }, () => locations[random(locations.length)] ?? 1);
    },
  };
}

/** Locations of childcare organisations with a whole school board beside them. */
function childcareLocations(size: WorldSize): number[] {
  const { locations } = countsOf(size);
  const isChildcare = (location: number) => Math.ceil(location / LOCATIONS_PER_CONTROLLER) % 2 === 1;
  return Array.from({ length: locations }, (_, index) => index + 1).filter(
    (location) => isChildcare(location) && location + LOCATIONS_PER_CONTROLLER < locations,
  );
}

/** Ours, asked by a colleague with a post for the whole location. */
export function ourBoards(origin: string, entry: Entry): Side<number> {
  return {
    name: 'ours',
    origin,
    question: (location) => ({
      path: '/graphql',
      headers: entry.ofLocation(location),
      body: JSON.stringify({ query: OURS, variables: { locationId: worldId('location', location) } }),
    }),
    content: (answer) => byId((answer as { data: { handoverBoard: { cards: Card[] } } }).data.handoverBoard.cards),
  };
}

/** PostGraphile over a plain table of handovers. */
export function peerBoards(origin: string): Side<number> {
  return {
    name: 'postgraphile',
    origin,
    question: (location) => ({ path: '/graphql', body: JSON.stringify({ query: THEIRS, variables: { locationId: worldId('location', location) } }) }),
    content: (answer) =>
      byId(
        (answer as { data: { allHandoversList: PlainCard[] } }).data.allHandoversList.map(({ rowId, locationByReceiverLocationId, ...card }) => ({
          id: rowId,
          ...card,
          receiverName: locationByReceiverLocationId.name,
        })),
      ),
  };
}

/** The hand-written statement. */
export function floorBoards(origin: string): Side<number> {
  return { name: 'floor', origin, question: (location) => ({ path: `/boards/${worldId('location', location)}` }), content: (answer) => byId(answer as Card[]) };
}

function byId(cards: readonly Card[]): Record<string, Card> {
  if (cards.length === 0) throw new Error('a board without handovers came back');
  return Object.fromEntries(cards.map((card) => [card.id, card]));
}
