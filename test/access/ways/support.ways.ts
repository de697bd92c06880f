import { colleague, type Course, type Done, type Input, once, type Way } from './way.js';

const asCoordinator = { by: /^CARE_COORDINATOR over the own location, post running/ };
const coordinating = { ...asCoordinator, about: /^child here for long, school$/ };
/** The support that runs; where none does it begins. */
const running = async ({ past, first, input }: Way) => {
  const track = () =>
    past<{ id: string; version: number }>('select id, version from support.track where child_id = $1 and ended_on is null', [
      input['childId'] ?? (input['childIds'] as readonly string[])[0],
    ]);
  const { id, version } = await track().catch(() => first('startSupport', {}, asCoordinator));
  return { trackId: id, version };
};
/** Ends the OPP of the world, so that another may begin. */
const noOpp = ({ past, input }: Way) =>
  past(`update support.opp set state = 'ENDED', ended_on = access.today() where child_id = $1 returning id`, [input['childId']]);
/** On an OPP of the world that was talked over with parents. */
const talkedOver: Course = {
  ...asCoordinator,
  go: async ({ past, input }) => (
    await past(`update support.opp set state = 'TALKED_OVER' where id = $1 and state in ('DRAFT', 'TALKED_OVER') returning id`, [input['oppId']]),
    {}
  ),
};
const inTrack: Course = {
  ...coordinating,
  go: async (way) => ({ trackId: (await running(way)).trackId }),
};
/** An OPP on which parents are asked to answer, made by the care coordinator. */
const askedOpp = async (way: Way) => {
  const { first } = way;
  await noOpp(way);
  const track = { id: (await running(way)).trackId };
  for (const kind of ['STIMULATING', 'HINDERING']) await first('noteSupportNeed', { trackId: track.id, kind }, asCoordinator);
  const opp = await first('beginOpp', { trackId: track.id }, asCoordinator);
  const step = (action: string, more: Input = {}) => first('takeOppStep', { oppId: opp.id, action, ...more }, asCoordinator);
  await step('DRAFT');
  await first('writeOpp', { oppId: opp.id, outflow: 'Proef', reasons: 'Proef', actionPart: 'Proef' }, asCoordinator);
  await step('TALK_OVER');
  await step('HEAR_CHILD', { hearing: 'HEARD', how: 'Proef' });
  await step('ASK_CONSENT');
  return { oppId: opp.id };
};
/** A parent with authority, who decides about the child. */
const decider = ({ past, input }: Way) =>
  past<{ id: string }>(`select id from children.guardian where child_id = $1 and authority = 'YES' order by id limit 1`, [input['childId']]);

/** How support, OPP and teams come about. */
export const supporting: Readonly<Record<string, Course>> = {
  startSupport: { ...asCoordinator, about: /^child last day today, school$/ },
  noteSupportNeed: inTrack,
  setSupportGoal: inTrack,
  planSupportAction: inTrack,
  takeSupportStep: { ...coordinating, go: running },
  handOverSupport: { ...coordinating, go: async (way) => ({ ...(await running(way)), ownerId: (await colleague(way)).account }) },
  beginOpp: {
    ...coordinating,
    go: async (way) => {
      await noOpp(way);
      return { trackId: (await running(way)).trackId };
    },
  },
  addOppDrawing: talkedOver,
  removeOppDrawing: talkedOver,
  planMeeting: { ...coordinating, go: async (way) => (await running(way), {}) },
  takeOffAgenda: {
    ...asCoordinator,
    go: async ({ past, input }) => {
      const nothing = 'question = null, works = null, decision = null, doer = null, do_by = null';
      const { version } = await past<{ version: number }>(`update support.meeting_item set ${nothing} where id = $1 returning version`, [input['itemId']]);
      return { version };
    },
  },
  answerConcern: {
    about: /^child here for long, school$/,
    go: async ({ first }) => ({ concernId: (await first('raiseConcern', {}, { by: /^guardian of child here for long/ })).id }),
  },
  proposeSupportFamily: { ...coordinating, go: async (way) => ({ ...(await once('takeSupportFamilyStep')(way)), signalTo: (await colleague(way)).account }) },
  receiveApplication: { ...coordinating, go: once('takeApplicationStep') },
  proposeTeamMember: {
    ...coordinating,
    go: async (way) => {
      await running(way);
      // known by the login of where one logs in here
      return way.past(
        `update access.account set issuer = 'test' where id = (select p.account_id from access.post p where p.controller_id <> $1 and p.role not in ('GUARDIAN', 'TEAM_MEMBER', 'SERVICE') and p.period @> access.today() limit 1)
         returning subject as login`,
        [way.controllerId],
      );
    },
  },
  noteSafety: { ...coordinating, go: async (way) => ({ keptWith: (await colleague(way)).account }) },
  beginSupportScale: { go: once('discardSupportScale') },
  // only who is a samenwerkingsverband publishes; there is none in the world
  publishSupportScale: {
    go: async ({ past, first, controllerId }) => {
      const draft = await first('beginSupportScale').catch(() =>
        past<Done>('select id, version from support.scale_draft where controller_id = $1', [controllerId]),
      );
      await past(`update centre.controller set kind = 'SWV' where id = $1 returning id`, [controllerId]);
      return { draftId: draft.id, version: draft.version };
    },
  },
  answerOpp: { about: /^child first day today, school$/, go: askedOpp },
  recordPaperOppAnswer: { ...coordinating, go: async (way) => ({ ...(await askedOpp(way)), guardianId: (await decider(way)).id }) },
  recordPaperTeamAnswer: {
    ...asCoordinator,
    // nobody said anything themselves yet
    go: async (way) => {
      await way.past('with gone as (delete from support.team_answer where member_id = $1 returning 1) select count(*) as id from gone', [
        way.input['memberId'],
      ]);
      return { guardianId: (await decider(way)).id };
    },
  },
};
