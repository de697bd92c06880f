import { registerEnumType } from '@nestjs/graphql';
import { codeEnum } from '#platform';
import { CORRECTION_REASONS } from './correction.entity.js';

export const CorrectionReasonEnum = codeEnum(CORRECTION_REASONS);
registerEnumType(CorrectionReasonEnum, { name: 'CorrectionReason', description: 'Why what was seen was corrected (O18); WRONG_CHILD takes it back.' });
