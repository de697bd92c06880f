/**
 * Who may, with whose consent, and what was done: rules, sessions, posts, the log. Knows a child only by id.
 * The deciding itself is SQL (`access.open`, migrations), reached through the `Unit`.
 */
export { AccessModule } from './access.module.js';
export { readRules, type Rule, RulesOfTheHouse, type UnlockedCompartment } from './rule/rules.js';
export { loginKey, loginProof } from './session/login-proof.js';
export { SessionService } from './session/session.service.js';
export { type Anchor, anchorKey, anchorOf, isGenuine, keepAnchor, readAnchors } from './seal/anchor.js';
export { type LogVerification, verifyLog } from './seal/log-verification.js';
