/**
 * Who may, with whose consent, and what was done: rules, sessions, posts, the log. Knows a child only by id.
 * The deciding itself is SQL (`access.open`, migrations), reached through the `Unit`.
 */
export { AccessModule } from './access.module.js';
export { readRules, RulesOfTheHouse } from './rule/rules.js';
export { changeLoginKey, knowsSecret } from './session/login-key.js';
export { loginKey } from './session/login-proof.js';
export { SessionService } from './session/session.service.js';
export { anchorKey, anchorOf, isGenuine, keepAnchor, readAnchors } from './seal/anchor.js';
export { type SignedAnew, signAnew } from './seal/sign-anew.js';
export { type LogVerification, verifyLog } from './seal/log-verification.js';
