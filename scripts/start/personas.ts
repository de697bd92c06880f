interface Persona {
  key: string;
  role?: string;
  controller?: string;
  sentenceEn?: string;
}

/** Who one can be in the demo, as the API lists them. */
export async function tellPersonas(address: string): Promise<void> {
  const response = await fetch(`${address}/auth/demo`);
  if (!response.ok) return;
  const answer = (await response.json()) as Persona[] | { personas: Persona[] };
  const personas = Array.isArray(answer) ? answer : answer.personas;
  const width = Math.max(...personas.map(({ key }) => key.length));
  console.log('Log in as one of these on the first page, or by POST /auth/demo {"persona": key}:');
  for (const { key, role, controller, sentenceEn } of personas) {
    console.log(`  ${key.padEnd(width)}  ${sentenceEn ?? [role, controller].filter(Boolean).join(', ')}`);
  }
  console.log('');
}
