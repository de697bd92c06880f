/** A child's drawing of a house, as a plain JPEG. */
export const DRAWING = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpK' +
    'SkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAwAEADASIAAhEBAxEB/8QAGQABAAMBAQAAAAAAAAAAAAAABAADBQYC/8QALRAAAQMDAAgEBwAAAAAAAAAA' +
    'AQACAwQFERIxMjVRYXOyFBUhZSVBQ4KTouH/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8A6ZRRRBFRWVcNFAZp3YaPQD5uPALxX10VDEHPy+' +
    'RxxHG3aeeAR6OhllnFbcMOn+nGNmIcuJ5oF0dXDWwCaB2Wn0I+bTwKvWbWUMsU5rbfhs/1IzsyjnwPNIoK6KuiLmZZI04kjdtMPAoFKKKIIgXW5st0OyZJnAljBy1k8gnot0A8tqjgZED8H7SgxbdV' +
    '6L/G1NDX1FTIMh7YMta3g311c1o+c+23H8H9SbXuuk6LO0JSDM859tuP4P6s641ek/xtNQ19PUxjJe6DDXN4O9dXNdIi3TddX0X9pQVWq5suMOdExzNAL2HnqI5FPRbWB5bSHAyYGZP2hKQRFum66v' +
    'ov7SlKmsidPRzwsIDpI3NBOrJGEFdr3XSdFnaEpZEEV7ggjhYbeWxtDQTp5wBhWfHfbv3QaaLdN11fRf2lG+O+3fuq54r3PBJC828NkaWkjTzgjCBtr3XSdFnaEpU0cToKOCF5BdHG1pI1ZAwrkH//' +
    '2Q==',
  'base64',
);

/** The same as a camera keeps it: with what it tells of itself before the picture. */
export const DRAWING_OF_A_CAMERA = Buffer.concat([
  DRAWING.subarray(0, 2),
  segment(0xe1, 'Exif\0\0Lens of a camera, 52.1N 5.1E'),
  segment(0xfe, 'by hand'),
  DRAWING.subarray(2),
]);

function segment(kind: number, text: string): Buffer {
  const head = Buffer.from([0xff, kind, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([head, Buffer.from(text, 'latin1')]);
}
