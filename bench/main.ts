import { runBenchmarks } from './run.ts';
import { endWith } from '../scripts/obstacle.ts';

try {
  await runBenchmarks(process.argv.slice(2));
} catch (error) {
  endWith(error);
}
