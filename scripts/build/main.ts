import { endWith } from '../obstacle.ts';
import { build } from './build.ts';

try {
  const times = await build();
  const told = Object.entries(times).map(([part, seconds]) => `${part} ${seconds.toFixed(1)} s`);
  console.log(told.length ? `Built ${told.join(', ')}.` : 'Nothing changed since the last build.');
} catch (error) {
  endWith(error);
}
