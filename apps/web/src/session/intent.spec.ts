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
});
