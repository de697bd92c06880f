import { answeredOtherwise, freshDatabase, type TestDatabase } from '#testing';
import { APPLICATION } from './application.states.js';
import { BUNDLE } from './bundle.states.js';
import { MATCH } from './match.states.js';
import { OPP } from './opp.states.js';
import { TEAM } from './team.states.js';
import { TRACK } from './track.states.js';

describe('the database holds the same steps of support', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  it.each([
    ['R27 X16 a track', 'support.next_track_state', TRACK],
    ['R28 R29 an OPP', 'support.next_opp_state', OPP],
    ['R26 an application', 'support.next_application_state', APPLICATION],
    ['P8 a bundle', 'support.next_bundle_state', BUNDLE],
    ['the match with a support family', 'support.next_match_state', MATCH],
    ['a guest of a wrap-around team', 'support.next_team_state', TEAM],
  ])('%s: every state and action is answered as declared', async (_, nextState, machine) => {
    expect(await answeredOtherwise<string, string>(database, nextState, machine)).toEqual([]);
  });
});
