import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../framework/code-enum.js';
import { CORRECTION_REASONS } from './correction.entity.js';

export const CorrectionReasonEnum = enumOf(CORRECTION_REASONS);
registerEnumType(CorrectionReasonEnum, { name: 'CorrectionReason', description: 'Why what was seen was corrected (O18); WRONG_CHILD takes it back.' });
