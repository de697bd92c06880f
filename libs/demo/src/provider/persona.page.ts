import { type Persona, COLLEAGUES } from '../persona/personas.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/** The provider's one page: who are you? A button for each persona; `action` is where the choice goes. */
export function personaPage(action: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wie ben je? · Kindlijn (demo)</title>
<link rel="stylesheet" href="/oidc/persona.css">
</head>
<body>
<main>
<p class="where">Inlogdienst van de demo</p>
<h1>Wie ben je?</h1>
<p>Alle namen, kinderen en organisaties zijn verzonnen. In het echt logt u hier in bij uw eigen organisatie, met een tweede factor.</p>
<form method="post" action="${safe(action)}">
<ul>
${COLLEAGUES.map(button).join('\n')}
</ul>
</form>
</main>
</body>
</html>
`;
}

const button = ({ key, name, sentence }: Persona) =>
  `<li><button formaction="?persona=${encodeURIComponent(key)}"><strong>${safe(name)}</strong><span>${safe(sentence)}</span></button></li>`;

/** Its style; a file of its own, since the content policy allows no other. */
export const PERSONA_STYLE = `
:root { color-scheme: light; --paper: #fbf8f2; --ink: #23303b; --quiet: #56636e; --line: #d9d2c4; --blue: #1f5f8b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
.where { margin: 0; color: var(--quiet); }
h1 { margin: 0.25rem 0 0.75rem; font-size: 2rem; line-height: 1.2; }
ul { display: grid; gap: 0.625rem; margin: 1.75rem 0 0; padding: 0; list-style: none; }
button { display: block; width: 100%; min-height: 44px; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: #fff; color: inherit; font: inherit; text-align: left; cursor: pointer; }
button:hover { border-color: var(--blue); }
button:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
strong, span { display: block; }
span { color: var(--quiet); }
`;
