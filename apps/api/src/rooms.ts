import { AccessModule } from '#access';
import { DevelopmentModule } from '#development';
import { PlatformModule } from '#platform';

/** The rooms this door opens on, in their order. */
export const rooms = [PlatformModule, AccessModule, DevelopmentModule];
