import { newId } from '#kernel';
import { derivedKey } from '../config/derived-key.js';
import { unseal } from './envelope.js';
import { FirstSealer } from './first-sealer.js';
import { childKeyPlace, controllerKeyPlace } from './sealed-places.js';

const SECRET = 'a secret of thirty-two characters';
const [controllerId, childId, rowId] = [newId(), newId(), newId()];
const place = { childId, table: 'support.need', column: 'text', rowId };

describe('texts of children who have no key yet', () => {
  it('open with the keys that are given beside them, and with no other master', () => {
    const sealer = new FirstSealer(SECRET);
    const sealed = [sealer.seal(controllerId, place, 'eerst voordoet'), sealer.seal(controllerId, { ...place, column: 'starter' }, 'nog een')];
    const { controllers, children } = sealer.keys('2028-03-06');
    expect([controllers.length, children.length]).toEqual([1, 1]);
    const keyOf = (secret: string) => {
      const controller = unseal(derivedKey(secret, 'sealing master'), controllerKeyPlace(controllerId), controllers[0]!.wrapped);
      return unseal(controller, childKeyPlace(controllerId, childId), children[0]!.wrapped);
    };
    expect(unseal(keyOf(SECRET), { ...place, controllerId }, sealed[0]!).toString()).toBe('eerst voordoet');
    expect(() => keyOf('another secret of as many letters')).toThrow('unable to authenticate');
    expect(() => unseal(keyOf(SECRET), { ...place, controllerId }, sealed[1]!)).toThrow('unable to authenticate');
  });
});
