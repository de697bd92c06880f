import { complaintOf } from './complaint.js';

const failed = (more: object): Error => Object.assign(new Error('duplicate key: Noor van den Akkerhof'), more);

describe('what a command says when it fails', () => {
  it.each([
    [{ code: '28P01', severity: 'FATAL' }, 'The database refused (28P01): the name or password in DATABASE_ADMIN_URL is not one it knows.'],
    [{ code: '3D000', severity: 'FATAL' }, 'The database refused (3D000): there is no database of that name; `kindlijn migrate` makes it.'],
    [{ code: '23505', severity: 'ERROR' }, 'The database refused (23505).'],
    [
      { code: 'ECONNREFUSED', address: '127.0.0.1', port: 1 },
      'PostgreSQL does not answer at 127.0.0.1:1 (ECONNREFUSED): does it run, and does DATABASE_ADMIN_URL lead there?',
    ],
    [{ code: 'ENOTFOUND', hostname: 'database' }, 'PostgreSQL does not answer at database (ENOTFOUND): does it run, and does DATABASE_ADMIN_URL lead there?'],
    [{ code: 'EROFS', path: '/copy/today' }, '/copy/today cannot be read or written (EROFS).'],
    [{ code: 'ENOSPC', path: '/copy/today' }, 'The disk is full (ENOSPC).'],
  ])('is one sentence of what to do, and nothing that somebody typed: %j', (more, sentence) => {
    expect(complaintOf(failed(more))).toBe(sentence);
  });

  it('is our own sentence where it is one of ours', () => {
    expect(complaintOf(new Error('There is no file x.'))).toBe('There is no file x.');
  });
});
