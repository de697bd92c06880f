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

describe('the id of an intent', () => {
  it('stays the same for the same input until it is acknowledged, also after a reload', async () => {
    const store = shelf();
    const first = await new Intents(store).idFor('send:1', { parts: ['TAAL'] });
    expect(await new Intents(store).idFor('send:1', { parts: ['TAAL'] })).toBe(first);
    new Intents(store).acknowledge('send:1');
    expect(await new Intents(store).idFor('send:1', { parts: ['TAAL'] })).not.toBe(first);
  });

  it('is another for other input or another button', async () => {
    const intents = new Intents(shelf());
    const first = await intents.idFor('send:1', { parts: ['TAAL'] });
    expect(await intents.idFor('send:2', { parts: ['TAAL'] })).not.toBe(first);
    expect(await intents.idFor('send:1', { parts: ['REKENEN'] })).not.toBe(first);
  });

  it('is a UUID of version 7 and keeps nothing of the input', async () => {
    const store = shelf();
    const id = await new Intents(store).idFor('note:1', { text: 'Bas bouwt een brug' });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect([...store.items].flat().join()).not.toMatch(/Bas|brug/);
  });

  it('is given once while the very same press is under way, and again after it was answered or given up', async () => {
    const intents = new Intents(shelf());
    const [first, second] = await Promise.all([intents.take('send:1', { version: 1 } as object), intents.take('send:1', { version: 1 } as object)]);
    expect(second).toBeUndefined();
    expect(await intents.take('send:1', { version: 2 } as object)).toEqual(expect.not.stringContaining(first!));
    const made = { id: 'made-by-the-page', text: 'een' };
    expect(await intents.take('note:1', made)).toBe(made.id);
    expect(await intents.take('note:1', made)).toBeUndefined();
    expect(await intents.take('note:1', { ...made, text: 'twee' })).toBe(made.id);
    intents.settle('note:1', made.id, false);
    expect(await intents.take('note:1', made)).toBe(made.id);
  });
});
