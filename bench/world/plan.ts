import type pg from 'pg';
import type { Scale } from './content.ts';
import { layOurWorld } from './ours.ts';
import { layPlainWorld } from './plain.ts';
import type { WorldSize } from './shape.ts';
import { connected, type Plan, type World } from './worlds.ts';

/** A world of children, with ratings and handovers. */
export type ChildrenWorld = World<WorldSize>;

/** How a world of children is laid. */
export function childrenPlan(size: WorldSize): Plan<WorldSize> {
  return {
    name: `${size.children}x${size.ratingsEach}`,
    what: `${size.children} children`,
    size,
    sources: ['libs/development/frameworks/**/*', 'libs/development/src/{profile,rating}/*.repository.ts'],
    layOurs: async (admin, progress) => layOurWorld(admin, size, await scaleOf(admin), progress),
    layPlain: async (admin, oursUrl, progress) => layPlainWorld(admin, size, await connected(oursUrl, scaleOf), progress),
  };
}

/** The lines of the framework in their order. */
export async function linesOf({ adminUrl }: ChildrenWorld): Promise<readonly string[]> {
  return (await connected(adminUrl, scaleOf)).lines;
}

async function scaleOf(admin: pg.Client): Promise<Scale> {
  const { rows } = await admin.query<{ line: string; steps: number }>(`
select l.code as line, (select count(*)::integer from development.step s where s.framework = l.framework and s.line = l.code) as steps from development.line l order by l.place limit 12`);
  return { lines: rows.map(({ line }) => line), steps: Math.min(...rows.map(({ steps }) => steps)) };
}
