import type { CalendarDate } from '#kernel';
import type { ImportLimits } from './limits.js';
import type { ImportProgress } from './record.js';

/** What a reader needs to know besides the file. `today` is the Unit's day; `onProgress` is called about every 64 kB. */
export interface ReadOptions {
  readonly today: CalendarDate;
  readonly limits?: Partial<ImportLimits> | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}
