/** Goals as coach and colleague put them (K1): child-free, with how they would see it. */
export const GOALS: readonly { readonly text: string; readonly expected: string; readonly factor: string }[] = [
  { text: 'Het opruimen begint rustig, voor iedereen', expected: 'Binnen vijf minuten zit de hele groep aan tafel', factor: 'PF07' },
  { text: 'Ik zie eerder wat een kind nodig heeft als het druk wordt', expected: 'Ik ben er voor het misgaat, de meeste dagen', factor: 'PF03' },
  { text: 'Ik vertel ouders open wat ik zie', expected: 'Elke week één gesprekje bij het ophalen', factor: 'PF08' },
  { text: 'Kinderen spelen vaker samen zonder dat ik erbij zit', expected: 'Een kwartier vrij spel zonder ruzie', factor: 'PF02' },
  { text: 'Stille kinderen komen in de kring aan het woord', expected: 'Iedereen heeft een beurt in de week', factor: 'PF05' },
  { text: 'Ik blijf rustig als het gedrag mij raakt', expected: 'Ik haal adem, benoem en help, in die volgorde', factor: 'PF09' },
];

/** Questions as the two sharpened them (K3). */
export const QUESTIONS = {
  tidying: 'Hoe kan ik het einde van de ochtend rustig laten verlopen?',
  circle: 'Hoe kan ik stille kinderen in de kring laten meedoen?',
  playing: 'Hoe kan ik samenspelen op gang brengen zonder het over te nemen?',
  parents: 'Hoe kan ik met ouders praten over wat ik op de groep zie?',
  class: 'Hoe kan ik de overgang van buiten naar binnen korter maken?',
} as const;

/** What was agreed to try, and the next step, meeting by meeting. */
export const STEPS: readonly { readonly experiment: string; readonly nextStep: string }[] = [
  { experiment: 'Kijken wanneer het druk wordt, zonder iets te veranderen.', nextStep: 'Volgende week samen de momenten naast elkaar leggen.' },
  { experiment: 'Twee keer vooraf zeggen wat er gaat komen, met een plaatje.', nextStep: 'De coach doet het een keer voor.' },
  { experiment: 'Kleine groepjes om de beurt, de rest kiest een boek.', nextStep: 'Vragen wat collega’s ervan merken.' },
  { experiment: 'Een vast liedje als begin; wie klaar is helpt een ander.', nextStep: 'Kijken of het zonder de coach ook gaat.' },
  { experiment: 'Zelf doen, de coach kijkt alleen mee.', nextStep: 'Samen terugkijken op wat er anders is.' },
];
