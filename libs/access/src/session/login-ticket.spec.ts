import { randomBytes } from 'node:crypto';
import { openTicket, ownPath, sealTicket } from './login-ticket.js';

const ticket = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/groep' };

describe('the ticket of a login under way', () => {
  const key = randomBytes(32);

  it('comes back as it went, and says nothing to who carries it', async () => {
    const sealed = await sealTicket(ticket, key);
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('/groep');
    expect(await openTicket(sealed, key)).toEqual(ticket);
  });

  it('is nothing when another key made it, when a sign changed, or when there is none', async () => {
    const sealed = await sealTicket(ticket, key);
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('A') ? 'BB' : 'AA'}`;
    expect([await openTicket(sealed, randomBytes(32)), await openTicket(changed, key), await openTicket('', key)]).toEqual([null, null, null]);
  });

  it.each(['//elders.example', '/\\elders.example', 'https://elders.example', 'groep', '/a\nb', '', undefined])('never leads to %j', (path) => {
    expect(ownPath(path)).toBe('/');
  });

  it('leads to a page of our own', () => {
    expect(ownPath('/overdracht/1?stap=2')).toBe('/overdracht/1?stap=2');
  });
});
