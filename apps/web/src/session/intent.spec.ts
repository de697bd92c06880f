import { Intents } from './intent.js';

function shelf() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

/** What three buttons would send, without an id of the page's own. */
const taal: { id?: string; parts: string[] } = { parts: ['TAAL'] };
const rekenen: typeof taal = { parts: ['REKENEN'] };
const bas: { id?: string; text: string } = { text: 'Bas bouwt een brug' };

describe('the id of an intent', () => {
  it('stays the same for the same input until it is acknowledged, also after a reload', async () => {
    const store = shelf();
    const first = await new Intents(store).take('send:1', taal);
    expect(await new Intents(store).take('send:1', taal)).toBe(first);
    new Intents(store).settle('send:1', first!, true);
    expect(await new Intents(store).take('send:1', taal)).not.toBe(first);
  });

  it('is another for other input or another button', async () => {
    const intents = new Intents(shelf());
    const first = await intents.take('send:1', taal);
    expect(await intents.take('send:2', taal)).not.toBe(first);
    expect(await intents.take('send:1', rekenen)).not.toBe(first);
  });

  it('is a UUID of version 7 and keeps nothing of the input', async () => {
    const store = shelf();
    const id = await new Intents(store).take('note:1', bas);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect([...store.items].flat().join()).not.toMatch(/Bas|brug/);
  });

  it('is given once while the very same press is under way, and again after it was answered or given up', async () => {
    const intents = new Intents(shelf());
    const pressed = await Promise.all([intents.take('send:1', taal), intents.take('send:1', taal)]);
    const taken = pressed.filter((id) => id !== undefined);
    expect(taken).toHaveLength(1);
    expect(await intents.take('send:1', rekenen)).toEqual(expect.not.stringContaining(taken[0]!));
    const made = { id: 'made-by-the-page', text: 'een' };
    expect(await intents.take('note:1', made)).toBe(made.id);
    expect(await intents.take('note:1', made)).toBeUndefined();
    expect(await intents.take('note:1', { ...made, text: 'twee' })).toBe(made.id);
    intents.settle('note:1', made.id, false);
    expect(await intents.take('note:1', made)).toBe(made.id);
  });
});
