import type { CalendarDate, Id } from '#kernel';
import { personaAccount } from '../persona/personas.js';
import { idOf } from '../world/chance.js';
import { careGroupId, CONTROLLERS, locationId } from '../world/organisations.js';
import type { Actor, Door } from './door.js';

/** A report of the year before, as its director writes it. */
interface Told {
  readonly place: string;
  readonly level: 'GROUP' | 'LOCATION' | 'NEIGHBOURHOOD';
  readonly groupId?: Id;
  readonly neighbourhood?: string;
  readonly withLocationIds?: readonly Id[];
  readonly narrative: string;
}

const REPORTS: readonly Told[] = [
  {
    place: 'wilg',
    level: 'GROUP',
    groupId: careGroupId('wilg', 'Vlinders'),
    narrative:
      'De Vlinders vroegen zich af hoe het opruimen rustiger kan. Twee weken telden ze hoe lang het duurt: eerst elf minuten, later zes. Een liedje als begin helpt, en grote bakken waar alles zomaar in mag. Kinderen die eerst wegliepen, dragen nu de bakken. De Bijen namen het over.',
  },
  {
    place: 'wilg',
    level: 'LOCATION',
    narrative:
      'Dit jaar ging het bij ons over de ochtend. We vroegen het team twee keer hetzelfde, een half jaar uit elkaar. Begroeten bij de deur lukt nu beter en ouders nemen rustiger afscheid. Om negen uur is het nog niet zoals we willen, vooral op maandag. Daarom begint de kring op maandag een kwartier later. De cijfers zijn van ons hele team; wat één iemand invulde, leest niemand anders.',
  },
  {
    place: 'bso',
    level: 'LOCATION',
    narrative:
      'Op de BSO vroegen we kinderen waar zij over willen beslissen. Drie weken hing er een ideeënbus. De meeste briefjes gingen over de woensdag en over muziek. Nu kiest elke maandag een groepje wat er op woensdag te doen is, en wij zorgen dat het kan. Dit jaar tellen we of er meer kinderen meedoen, ook die anders op de bank zitten.',
  },
  {
    place: 'wilg',
    level: 'NEIGHBOURHOOD',
    neighbourhood: 'Maasdorp-Zuid',
    withLocationIds: [locationId('kompas'), locationId('hummel')],
    narrative:
      'De Wilg, Het Kompas en De Hummel liggen in dezelfde wijk en delen een coach. Wat bij De Wilg werkte, de vaste plek bij de deur, probeert Het Kompas nu ook. Ouders kennen ons van het plein: we spraken af dat zij bij alle drie hetzelfde horen over brengen en halen. Volgend jaar vragen we hun hoe dat is.',
  },
];

/** Tells the year before in four reports, through the door, each with its story (R52); what is released of that year is read beside it. */
export async function tellTheYear(door: Door, day: CalendarDate): Promise<void> {
  const director: Actor = { account: personaAccount('director-ilse'), hat: `${CONTROLLERS.childcare.id}:LOCATION_LEAD` };
  const act = async (name: string, key: string, input: Record<string, unknown>): Promise<number> => {
    const operation = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const type = name === 'publishYearReport' ? 'ReportStepInput' : `${operation}Input`;
    const data = await door.ask<Record<string, { version: number }>>(
      director,
      `mutation ${operation}($input: ${type}!) { ${name}(input: $input) { version } }`,
      { input: { id: key, ...input } },
    );
    return data[name]?.version ?? 0;
  };
  for (const { place, narrative, ...about } of REPORTS) {
    const reportId = idOf('year-report', place, about.level);
    const at = { locationId: locationId(place) };
    let version = await act('startYearReport', reportId, { ...at, ...about, year: Number(day.slice(0, 4)) - 1 });
    version = await act('writeYearReport', idOf('step', 'write', reportId), { ...at, reportId, version, narrative });
    await act('publishYearReport', idOf('step', 'publish', reportId), { ...at, reportId, version });
  }
}
