import loader, { type Highs } from 'highs';

// the package's types describe its CommonJS file; Node loads its ES module, where the import is the loader itself
const load = loader as unknown as (typeof loader)['default'];

let loaded: Promise<Highs> | null = null;

/** HiGHS, the solver of linear programmes, as WebAssembly: loaded once, at the first release. */
export async function solver(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}
