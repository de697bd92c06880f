import { DRAWING, DRAWING_OF_A_CAMERA } from '#testing';
import { plainPicture } from './picture.js';

describe('a picture for paper', () => {
  it('that is plain stays as it is', () => {
    expect(plainPicture(DRAWING)).toEqual(DRAWING);
  });

  it('loses what a camera tells in it, and what stands behind it', () => {
    expect(DRAWING_OF_A_CAMERA.includes('Exif')).toBe(true);
    expect(plainPicture(DRAWING_OF_A_CAMERA)).toEqual(DRAWING);
    expect(plainPicture(Buffer.concat([DRAWING, DRAWING_OF_A_CAMERA]))).toEqual(DRAWING);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('A drawing of a house')],
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['the first bytes of a JPEG alone', DRAWING.subarray(0, 4)],
    ['half a JPEG', DRAWING.subarray(0, DRAWING.length / 2)],
    ['a JPEG with a segment that runs past its end', Buffer.concat([DRAWING.subarray(0, 2), Buffer.from('ffe1ffff', 'hex'), DRAWING.subarray(2)])],
    ['a JPEG without its size', Buffer.concat([DRAWING.subarray(0, 20), DRAWING.subarray(DRAWING.indexOf(Buffer.from('ffda', 'hex')))])],
  ])('is not %s', (_, bytes) => {
    expect(plainPicture(bytes)).toBeNull();
  });
});
