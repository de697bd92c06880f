/** What parents wrote beside a part; `{naam}` is the child. */
export const VIEWS: readonly { readonly part: string | null; readonly text: string }[] = [
  { part: 'INTERESTS', text: '{naam} zingt thuis de hele dag, ook in de auto. Een liedje helpt bijna altijd.' },
  { part: 'WHAT_WORKS', text: 'Vertel {naam} ’s ochtends wat er gaat komen. Dan gaat de dag veel rustiger.' },
  { part: null, text: 'We zijn benieuwd en een beetje zenuwachtig. {naam} heeft er vooral veel zin in.' },
  { part: 'INTERESTS', text: 'Bij opa in de tuin is {naam} uren bezig met slakken en wormen.' },
  { part: 'DEVELOPMENT', text: 'Thuis praat {naam} meer dan op de groep. In de eigen taal zijn de verhalen heel lang.' },
];

/** What preschool, school and parents agreed in a conversation. */
export const AGREEMENTS: readonly (readonly { readonly who: string; readonly what: string }[])[] = [
  [
    { who: 'Leerkracht', what: 'zet elke ochtend de dagritmekaarten klaar en loopt ze samen door' },
    { who: 'Ouders', what: 'komen de eerste week een kwartier eerder en lezen samen een boekje' },
  ],
  [{ who: 'Leerkracht', what: 'geeft een vaste plek in de kring naast een bekend kind van de opvang' }],
  [
    { who: 'Leerkracht', what: 'begint met korte taken en benoemt wat er al lukt' },
    { who: 'Pedagogisch medewerker', what: 'komt in de tweede week een uur kijken' },
  ],
];

/** What the school answered on the handover. */
export const FEEDBACK: readonly { readonly complete: number; readonly usable: number; readonly recognised: number; readonly text: string }[] = [
  { complete: 5, usable: 4, recognised: 4, text: 'Vooral wat werkt was meteen bruikbaar. De eerste week wisten we al waar we moesten beginnen.' },
  { complete: 4, usable: 5, recognised: 4, text: 'Fijn dat de eigen woorden van de ouders erbij stonden.' },
  { complete: 4, usable: 4, recognised: 3, text: 'Op rekenen zagen wij in de klas al een stap meer. Verder herkennen we het beeld.' },
];
