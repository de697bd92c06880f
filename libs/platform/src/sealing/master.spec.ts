import { newId } from '#kernel';
import { newSealingKey, seal } from './envelope.js';
import { masterOf, refuseOtherSecret } from './master.js';
import { controllerKeyPlace } from './sealed-places.js';

describe('the secret of an installation', () => {
  const controller_id = newId();
  const wrapped = seal(masterOf('the one it was sealed under'), controllerKeyPlace(controller_id), newSealingKey());
  const keys = () => Promise.resolve([{ controller_id, wrapped }]);

  it('is refused when texts that lie here were sealed under another', async () => {
    await expect(refuseOtherSecret(keys, 'another one')).rejects.toThrow('KINDLIJN_SECRET');
    await expect(refuseOtherSecret(keys, 'the one it was sealed under')).resolves.toBeUndefined();
    await expect(refuseOtherSecret(() => Promise.resolve([]), 'another one')).resolves.toBeUndefined();
  });
});
