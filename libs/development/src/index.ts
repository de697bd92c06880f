/**
 * What we see of a child, by which published framework: lines and steps, looks and ratings, wellbeing and involvement, strengths,
 * and the one profile row that is always what they say. Asks kernel, platform, access and children; never holds the item texts
 * of commercial instruments (O4).
 */
export { DevelopmentModule } from './development.module.js';
export { DataFileError, frozen, readDataFile, repeatedCodes } from './framework/data-file.js';
export { OWN_FRAMEWORK, readFramework } from './framework/framework.file.js';
export { publishFrameworks } from './framework/framework.repository.js';
export { FrameworkService } from './framework/framework.service.js';
export { DEVELOPMENT_DOMAINS, type DevelopmentDomain, type DevelopmentLine, type Framework } from './framework/framework.js';
export { readStrengthSuggestions, type StrengthKind } from './framework/strengths.file.js';
export { CERTAINTIES, type Certainty, type KnownLevel, levelsAlong, type LevelState, type Sight, SIGHTS } from './level/level.entity.js';
export { LevelType } from './level/level.type.js';
export type { Profile } from './profile/profile.entity.js';
export { STRAY_PROFILES, WRITE_PROFILES } from './profile/profile.repository.js';
export { ProfileService } from './profile/profile.service.js';
export type { RecordedLevel } from './rating/rating.entity.js';
export { RatingService } from './rating/rating.service.js';
export { StartingLevelsType } from './starting-levels/starting-levels.type.js';
export { LOOK } from './look/look.states.js';
