/**
 * Who is here, from when to when, and who cares for them at home: children, placements, applications, languages, VE, guardians with their
 * authority, and the codes by which they come in. Each controller keeps its own record of a child (R1).
 */
export { ChildrenModule } from './children.module.js';
export { fullName } from './child/child.entity.js';
export { ChildService } from './child/child.service.js';
export { codeOf } from './guardian-code/code-word.js';
export { noteLeaving } from './placement/note-leaving.js';
export { GuardianMailService, type OutgoingMail } from './guardian-code/guardian-mail.service.js';
export { withdrawOpenCodes, type WithdrawnCodes } from './guardian-code/open-codes.js';
