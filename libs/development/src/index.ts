/**
 * What we see of a child, by which published framework: lines and steps, wellbeing and involvement, strengths.
 * Asks kernel and access; never holds the item texts of commercial instruments (O4).
 */
export { DataFileError } from './framework/data-file.js';
export { frameworksFolder, readFramework } from './framework/framework.file.js';
export {
  DEVELOPMENT_DOMAINS,
  type DevelopmentDomain,
  type DevelopmentLine,
  type Framework,
  type FrameworkDomain,
  type Indicator,
  type Step,
} from './framework/framework.js';
export {
  readStrengthSuggestions,
  STRENGTH_KINDS,
  type StrengthKind,
  type StrengthSuggestion,
  type StrengthSuggestions,
} from './framework/strengths.file.js';
export {
  readWellbeingScales,
  type ConversationPrompt,
  type ScalePoint,
  WELLBEING_SCALES,
  type WellbeingScale,
  type WellbeingScaleCode,
  type WellbeingScales,
} from './framework/wellbeing.file.js';
