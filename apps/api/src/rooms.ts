import { AccessModule } from '#access';
import { CentreModule } from '#centre';
import { ChildrenModule } from '#children';
import { CoachingModule } from '#coaching';
import { DevelopmentModule } from '#development';
import { HandoverModule } from '#handover';
import { InsightModule } from '#insight';
import { InteropModule } from '#interop';
import { PlatformModule } from '#platform';
import { SupportModule } from '#support';

/** The rooms this door opens on, in their order. */
export const rooms = [
  PlatformModule,
  CentreModule,
  AccessModule,
  ChildrenModule,
  DevelopmentModule,
  HandoverModule,
  CoachingModule,
  SupportModule,
  InteropModule,
  InsightModule,
];
