/** What tests share and nothing shipped ever imports: a database a test file, a browser, committed snapshots. */
export { asAdmin, copyDatabase, freshDatabase, givenTemplate, type TestDatabase } from './database.js';
export { launchBrowser, screenshot, WIDTHS } from './browser.js';
export { budgetOf, holdToBudget } from './budget.js';
export { type Answer, startApi, type TestApi, type Visitor } from './api.js';
export { demoDatabase, startDemo } from './demo.js';
export { listen, type ListeningApi, withEnvironment } from './listening.js';
export { catalogLines } from './catalog.js';
export { answeredOtherwise } from './declared-states.js';
export { committed } from './committed.js';
export { arrange, type ArrangedGuardian, type ArrangedPerson, type ArrangedPost, Arrangement } from './arrange.js';
export { arrangeWorld, type World } from './world.js';
export { asCaller, sqlSession, type SqlCaller } from './caller.js';
export { BothSides, type ChildAtBoth } from './both-sides.js';
export { HandoverRoad, type Step, type UnderWay } from './handover-road.js';
export { CoachedColleagues } from './coached-colleagues.js';
export { act, arrangeMeeting, type ArrangedTrajectory, arrangeTrajectory, reasonOf, receiptOf } from './trajectory.js';
export { type ReadPaper, readPaper } from './read-paper.js';
export { arrangeScale, type ChildOfSchool, SupportingSchool } from './supporting-school.js';
