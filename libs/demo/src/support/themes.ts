/** What a track is about, in the words of who keeps it; `{naam}` is the child. No diagnosis, and what helps stands first (P2). */
export interface Theme {
  readonly reason: string;
  readonly more: string;
  readonly enough: string;
  readonly helps: readonly [text: string, factor: string, domain: 'FAMILY' | 'CHILDCARE_SCHOOL' | 'NEIGHBOURHOOD'][];
  readonly needs: readonly [starter: string, text: string][];
  readonly hinders: string;
  readonly goals: readonly { readonly now: string; readonly aim: string; readonly seen: string; readonly factor: string; readonly line: string }[];
  readonly actions: readonly (readonly [setting: string, doer: string, what: string])[];
}

/** Six things that schools support most, from reading to wanting more. */
export const THEMES: readonly Theme[] = [
  {
    reason: '{naam} leest met plezier voor aan kleuters en struikelt nog over lange woorden.',
    more: 'Zes weken in de groep gaven rust, het tempo groeit nog niet mee.',
    enough: '{naam} leest een eigen boek uit en vertelt erover.',
    helps: [
      ['Opa leest elke woensdag voor', 'PF05', 'FAMILY'],
      ['Leest graag voor aan jongere kinderen', 'PF10', 'CHILDCARE_SCHOOL'],
      ['De bibliotheek om de hoek kent {naam}', 'PF05', 'NEIGHBOURHOOD'],
    ],
    needs: [
      ['INSTRUCTION_THAT', 'kort is en elke dag terugkomt'],
      ['PEERS_WHO', 'om de beurt met {naam} lezen'],
    ],
    hinders: 'Hardop lezen in de hele groep kost veel.',
    goals: [
      {
        now: '{naam} leest drie bladzijden en stopt dan.',
        aim: '{naam} leest tien minuten achter elkaar.',
        seen: 'Vier dagen in de week, met de timer.',
        factor: 'PF09',
        line: 'Tien minuten lukt, het liefst samen.',
      },
      {
        now: 'Lange woorden slaat {naam} over.',
        aim: '{naam} knipt een lang woord in stukken.',
        seen: 'Twee keer per bladzijde zonder hulp.',
        factor: 'PF08',
        line: 'Knippen gaat vanzelf bij verhalen, nog niet bij zaakvakken.',
      },
    ],
    actions: [
      ['GROUP', 'TEACHER', 'Elke dag tien minuten samen lezen, {naam} kiest het boek.'],
      ['HOME', 'PARENTS', 'Voor het slapen om de beurt een bladzijde.'],
      ['ELSEWHERE', 'SPECIALIST', 'Leesspecialist kijkt mee en doet één keer voor.'],
    ],
  },
  {
    reason: '{naam} rekent handig met geld en loopt vast zodra sommen over het tiental gaan.',
    more: 'De extra uitleg helpt, maar beklijft nog niet.',
    enough: '{naam} rekent zes weken mee met de groep zonder extra uitleg.',
    helps: [
      ['Rekent graag met echt geld', 'PF08', 'CHILDCARE_SCHOOL'],
      ['Doet thuis de boodschappen mee', 'PF02', 'FAMILY'],
    ],
    needs: [
      ['INSTRUCTION_THAT', 'met materiaal begint en dan pas met cijfers'],
      ['TIME_FOR', 'nog een keer proberen'],
    ],
    hinders: 'Tijdsdruk maakt dat {naam} gokt.',
    goals: [
      {
        now: '{naam} telt over het tiental op de vingers.',
        aim: '{naam} springt eerst naar tien.',
        seen: 'Acht van de tien sommen met sprongen.',
        factor: 'PF08',
        line: 'Met de getallenlijn lukt het, zonder soms.',
      },
    ],
    actions: [
      ['GROUP', 'TEACHER', 'Drie keer per week verlengde uitleg aan de instructietafel.'],
      ['HOME', 'PARENTS', 'Samen afrekenen en het wisselgeld raden.'],
    ],
  },
  {
    reason: '{naam} weet veel en raakt de draad kwijt als er veel tegelijk gebeurt.',
    more: 'Een vaste plek helpt, bij wisselingen blijft het zoeken.',
    enough: '{naam} begint zelf en maakt een taak af, de meeste dagen.',
    helps: [
      ['Kan lang bezig zijn met bouwen', 'PF06', 'CHILDCARE_SCHOOL'],
      ['Voetbalt twee keer per week', 'PF06', 'NEIGHBOURHOOD'],
      ['Thuis hangt een dagritme aan de deur', 'PF03', 'FAMILY'],
    ],
    needs: [
      ['ADULT_WHO', 'eerst oogcontact maakt en dan één ding vraagt'],
      ['PLACE_WHERE', 'weinig langskomt'],
    ],
    hinders: 'Veel geluid in de gang.',
    goals: [
      {
        now: '{naam} begint na drie keer vragen.',
        aim: '{naam} begint binnen twee minuten.',
        seen: 'Vier van de vijf ochtenden, met het kaartje op tafel.',
        factor: 'PF03',
        line: 'Met het kaartje gaat het vanzelf.',
      },
      {
        now: 'Na de gymles duurt het lang voor {naam} zit.',
        aim: '{naam} zit als de anderen zitten.',
        seen: 'Drie weken achter elkaar.',
        factor: 'PF03',
        line: 'Als eerste naar binnen gaan helpt.',
      },
    ],
    actions: [
      ['GROUP', 'TEACHER', 'Taak in drie plaatjes, {naam} streept zelf af.'],
      ['GROUP', 'CARE_COORDINATOR', 'Een keer per twee weken kijken in de groep.'],
      ['BSO', 'BSO_STAFF', 'Zelfde plaatjes op de bso.'],
    ],
  },
  {
    reason: '{naam} speelt graag en zoekt nog hoe je mag meedoen.',
    more: 'In tweetallen gaat het goed, op het plein nog niet.',
    enough: '{naam} heeft een vriend en vraagt zelf om mee te doen.',
    helps: [
      ['Kan goed voor dieren zorgen', 'PF10', 'FAMILY'],
      ['Een buurmeisje zit in dezelfde groep', 'PF01', 'NEIGHBOURHOOD'],
      ['Kent alle regels van tikkertje', 'PF07', 'CHILDCARE_SCHOOL'],
    ],
    needs: [
      ['PEERS_WHO', '{naam} erbij vragen'],
      ['ADULT_WHO', 'voordoet hoe je vraagt om mee te doen'],
    ],
    hinders: 'Grote groepen op het plein.',
    goals: [
      {
        now: '{naam} kijkt in de pauze toe.',
        aim: '{naam} vraagt één kind om mee te doen.',
        seen: 'Twee keer in de week op het plein.',
        factor: 'PF02',
        line: 'Met het buurmeisje lukt het elke pauze.',
      },
    ],
    actions: [
      ['GROUP', 'TEACHER', 'Elke pauze een maatje en één spel afspreken.'],
      ['HOME', 'PARENTS', 'Eén middag in de week een kind uit de groep te spelen.'],
      ['NEIGHBOURHOOD', 'NETWORK', 'Buurvrouw neemt {naam} mee naar de kinderboerderij.'],
    ],
  },
  {
    reason: '{naam} spreekt thuis een andere taal en leert snel Nederlands door te doen.',
    more: 'Woorden blijven hangen als ze ook thuis langskomen.',
    enough: '{naam} vertelt in de kring een verhaal dat anderen kunnen volgen.',
    helps: [
      ['Vertelt thuis veel, in de eigen taal', 'PF01', 'FAMILY'],
      ['Zingt alle liedjes mee', 'PF06', 'CHILDCARE_SCHOOL'],
    ],
    needs: [
      ['ACTIVITIES_THAT', 'je kunt doen en benoemen tegelijk'],
      ['TIME_FOR', 'nadenken voor het antwoord'],
    ],
    hinders: 'Snelle gesprekken met veel kinderen.',
    goals: [
      {
        now: '{naam} antwoordt in de kring met één woord.',
        aim: '{naam} vertelt in drie zinnen.',
        seen: 'Eén keer per week in de kleine kring.',
        factor: 'PF02',
        line: 'Drie zinnen over de hond, met foto.',
      },
    ],
    actions: [
      ['GROUP', 'TEACHER', 'Woorden van het thema vooraf in de kleine kring.'],
      ['HOME', 'PARENTS', 'Dezelfde plaatjes in de eigen taal.'],
    ],
  },
  {
    reason: '{naam} is vaak snel klaar en vraagt naar hoe dingen echt werken.',
    more: 'De verrijking is leuk, {naam} mist nog iemand om mee te denken.',
    enough: '{naam} heeft elke week werk waar je je tanden in zet en vertelt erover.',
    helps: [
      ['Vraagt door tot het klopt', 'PF08', 'CHILDCARE_SCHOOL'],
      ['Bouwt thuis met vader aan een radio', 'PF05', 'FAMILY'],
    ],
    needs: [
      ['ACTIVITIES_THAT', 'geen vast antwoord hebben'],
      ['FEEDBACK_THAT', 'over de aanpak gaat en niet over de uitkomst'],
    ],
    hinders: 'Wachten op de rest.',
    goals: [
      {
        now: '{naam} stopt als iets niet meteen lukt.',
        aim: '{naam} probeert drie manieren.',
        seen: 'In het onderzoeksschrift staan drie pogingen.',
        factor: 'PF10',
        line: 'Twee manieren, en de derde bedacht met een maatje.',
      },
    ],
    actions: [
      ['GROUP', 'TEACHER', 'Eén onderzoeksvraag per week in plaats van herhaling.'],
      ['ELSEWHERE', 'CARE_COORDINATOR', 'Om de week samen denken met drie anderen.'],
    ],
  },
];

/** What was said at the end of a step. */
export const WENT_WELL = [
  'Het doel is bereikt, de aanpak in de groep is genoeg.',
  'Rustiger en vrolijker; {naam} zegt zelf dat het lukt.',
  'De extra begeleiding is niet meer nodig.',
] as const;
export const GO_ON = [
  'Het helpt, we willen het nog één keer zo doen.',
  'Door de vakantie te kort gezien om te stoppen.',
  'Ouders en school zien groei en willen die vasthouden.',
] as const;
export const OUTFLOW = ['Vmbo gemengde of theoretische leerweg', 'Vmbo basis of kader', 'Havo of hoger', 'Praktijkonderwijs of vmbo basis'] as const;

/** A text of a theme about one child. */
export const said = (text: string, name: string): string => text.replaceAll('{naam}', name);
