import { text } from './tree.js';

interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** What packages ask for and the lock does not hold: `npm ci` refuses such a lock, `npm install` makes one when a registry lacks a platform. */
function missing(packages: Record<string, Locked>): string[] {
  return Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !places(place, name).some((candidate) => candidate in packages))
      .map((name) => `${place || 'the project'} asks for ${name}`),
  );
}

/** Where Node would look for a package, from the asker upwards. */
function places(from: string, name: string): string[] {
  const parts = from === '' ? [] : from.split('/node_modules/');
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`), `node_modules/${name}`];
}

const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> };

describe('the lock holds', () => {
  it('every package that a package asks for, on every platform', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(500);
    expect(missing(packages)).toEqual([]);
  });

  it('and would say so of a platform that is missing', () => {
    const lock = {
      '': { dependencies: { a: '1' } },
      'node_modules/a': { optionalDependencies: { 'a-darwin': '1', 'a-linux': '1' } },
      'node_modules/a/node_modules/a-linux': {},
    };
    expect(missing(lock)).toEqual(['node_modules/a asks for a-darwin']);
  });

  it('and package.json names exact versions only', () => {
    const manifest = JSON.parse(text('package.json')) as Required<Locked> & { devDependencies: Record<string, string> };
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
