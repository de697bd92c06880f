import { AccessModule } from '#access';
import { PlatformModule } from '#platform';

/** The rooms this door opens on, in their order. */
export const rooms = [PlatformModule, AccessModule];
