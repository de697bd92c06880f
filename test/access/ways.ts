/** What a mutation answered. */
export interface Done {
  readonly id: string;
  readonly version: number;
}

/** Who makes the change that comes first, and about whom; the same unless told. */
interface Other {
  readonly by?: RegExp;
  readonly about?: RegExp;
}

type Input = Readonly<Record<string, unknown>>;

/** What brings a change within reach: other changes by the people of the world, or what lies or is put past the walls. */
export interface Way {
  /** Makes another change first, in its own way, as its case says but for this. */
  first(name: string, but?: Input, other?: Other): Promise<Done>;
  /** The first row that a statement gives past the walls. */
  past<Row = Record<'id', string>>(sql: string, values?: readonly unknown[]): Promise<Row>;
  /** Brings a file in for the own location, as the page does; gives the import. */
  upload(file: string): Promise<Done>;
  /** The input as its case gives it. */
  readonly input: Input;
  readonly accountId: string;
  readonly groupId: string;
  readonly controllerId: string;
}

/** How a change comes about that the world holds nothing for as it was laid: by whom and about whom, and what is done and asked for then. */
interface Course extends Other {
  readonly go?: (way: Way) => Promise<Input>;
}

const after = (name: string, as: string, other?: Other): Course => ({
  go: async ({ first }) => {
    const done = await first(name, {}, other);
    return { [as]: done.id, version: done.version };
  },
});

/** Another change of the same first, and then as its case says. */
const once =
  (name: string, but: Input = {}, other?: Other) =>
  async ({ first }: Way): Promise<Input> => {
    await first(name, but, other);
    return {};
  };

const looking: Readonly<Record<string, Course>> = {
  finishLook: after('saveLookDraft', 'lookId'),
  takeBackLook: { go: async ({ first }) => ({ lookId: (await first('finishLook')).id }) },
  correctRating: { go: async ({ past, input }) => past('select version from development.rating where id = $1', [input['ratingId']]) },
  setVeIndication: { go: async ({ past, input }) => past('select version from children.ve_indication where child_id = $1', [input['childId']]) },
};

const issue = async ({ past, input }: Way) => {
  const { hash } = await past<{ hash: string }>('select hash from handover.issue where handover_id = $1 order by number desc limit 1', [input['handoverId']]);
  return { issueHash: hash };
};
const applied = async ({ past, input }: Way) => {
  const { id } = await past(
    `select e.id from children.enrolment e where e.location_id = $1 and e.ended_on is null and not exists (select from handover.delivery d where d.enrolment_id = e.id)
     and not exists (select from handover.ve_statement v where v.child_id = e.child_id) limit 1`,
    [input['locationId']],
  );
  return { enrolmentId: id };
};
const sender = { by: /^who prepares handovers/ };
const words = { part: 'PERSON', sections: [{ category: 'PERSON', strengths: ['Anders'], notes: [], concerns: [] }] };
/** Other words of what the school has read, laid before the parents. */
const offered = async ({ first }: Way) => {
  await first('beginReplacement', {}, sender);
  await first('offerReplacement', {}, sender);
};
const received = (name: string) => new RegExp(`^handover received, ${name}$`);

const handing: Readonly<Record<string, Course>> = {
  offerToParents: { about: /^handover draft$/, go: async ({ first }) => ({ version: (await first('answerWarm', { answer: 'SIT_TOGETHER' })).version }) },
  decide: { about: /nobody decided$/, go: issue },
  recordPaperWithdrawal: { about: received('comes to the own group later than eight weeks') },
  recordPaperDecision: { about: /one of two decided$/, go: issue },
  acknowledgeReceipt: {
    go: async (way) => {
      const { id, version } = await way.past<Done>(`select id, version from handover.delivery where location_id = $1 and state = 'SENT' limit 1`, [
        way.input['locationId'],
      ]);
      return { arrivalId: id, version, ...(await applied(way)) };
    },
  },
  acknowledgeVeStatement: {
    go: async (way) => {
      await way.past(`update handover.handover set latest_on = access.today() where controller_id <> $1 returning id`, [way.controllerId]);
      await way.past('select handover.send_ve_statements()');
      const { id } = await way.past(`select id from handover.ve_statement where location_id = $1 and child_id is null limit 1`, [way.input['locationId']]);
      return { arrivalId: id, ...(await applied(way)) };
    },
  },
  holdConversation: { about: /^delivery received, one part withdrawn$/, go: async ({ first }) => ({ version: (await first('planConversation')).version }) },
  giveFeedback: {
    go: async ({ past, input }) => {
      await past('update handover.delivery set first_school_day = access.today() - 50 where id = $1 returning id', [input['deliveryId']]);
      return {};
    },
  },
  closeHandover: {
    about: /^handover spoken about and confirmed$/,
    go: once('giveFeedback', {}, { by: /^who answers handovers/, about: /^delivery spoken about and confirmed$/ }),
  },
  offerReplacement: {
    about: received('being put right'),
    go: once('editPart', words, sender),
  },
  decideReplacement: {
    about: received('in the own group'),
    go: async (way) => {
      await offered(way);
      return { ...(await issue(way)), parts: ['PERSON'] };
    },
  },
  recordPaperReplacement: {
    about: received('in the group beside'),
    go: async (way) => {
      await offered(way);
      return { ...(await issue(way)), parts: ['PERSON'] };
    },
  },
  sendReplacement: {
    about: received('last day at school today'),
    go: once('decideReplacement', {}, { by: /^guardian of a handover: received, last day at school today/ }),
  },
};

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
/** Ends the OPP of the world, whose words no key sealed. */
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
/** A colleague of the own group. */
const colleague = ({ past, groupId, accountId }: Way) =>
  past<{ account: string }>(
    `select p.account_id as account from access.post p where p.scope_id = $1 and p.account_id <> $2 and p.role in ('TEACHER', 'PEDAGOGICAL_STAFF') and p.period @> access.today()
     and not exists (select from coaching.member m where m.account_id = p.account_id) order by p.id limit 1`,
    [groupId, accountId],
  );

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

const supporting: Readonly<Record<string, Course>> = {
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

const coaching: Readonly<Record<string, Course>> = {
  moveVisit: after('planVisit', 'visitId'),
  cancelVisit: after('planVisit', 'visitId'),
  changeGoal: after('makeGoal', 'goalId'),
  agreeAverted: { ...after('claimAverted', 'avertedId', { by: /^who coaches: one of our own/ }), by: /^(?!who coaches)/ },
  takeBackAverted: after('claimAverted', 'avertedId'),
  lookBackOnAverted: {
    go: async ({ past, input }) => {
      await past('update coaching.averted set claimed_on = claimed_on - 400, agreed_on = agreed_on - 400 where id = $1 returning id', [input['avertedId']]);
      return { months: 12 };
    },
  },
  stateOwnership: {
    go: async ({ past, input }) => {
      const { account } = await past<{ account: string }>(
        `select m.account_id as account from coaching.member m join access.post p on p.account_id = m.account_id and p.controller_id = m.controller_id and p.period @> access.today()
         where m.trajectory_id = $1 and m.side = 'COLLEAGUE' and p.role in ('PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'BSO_STAFF')`,
        [input['trajectoryId']],
      );
      return { ownerId: account };
    },
  },
  addColleague: { by: /^who asked a coach/, go: async (way) => ({ accountId: (await colleague(way)).account }) },
  nameChild: { go: once('unnameChild') },
  sayUsefulness: {
    go: async ({ first, past, input }) => {
      await first('answerConsultation', {}, { by: /^who is asked: here/ });
      return past('update coaching.consultation set asked_on = asked_on - 60, answered_on = answered_on - 60 where id = $1 returning version', [
        input['consultationId'],
      ]);
    },
  },
  decideCycle: {
    go: async ({ first }) => {
      await first('measureOtherwise');
      await first('noteDiscussion');
      return {};
    },
  },
  publishYearReport: { go: once('writeYearReport', { narrative: 'Vaker samen buiten. '.repeat(6) }) },
};

/** A child that is new here. */
const FILE = 'Kindnummer;Roepnaam;Geboortedatum\n1;Proef;01-02-2023\n';
const importing: Readonly<Record<string, Course>> = Object.fromEntries(
  ['leaveOutImportRow', 'confirmImportRow', 'replanImport', 'applyImport'].map((name) => [
    name,
    {
      by: /^ADMINISTRATOR over the own controller, post running/,
      go: async ({ upload }: Way) => {
        const { id, version } = await upload(FILE);
        return { importId: id, version, ...(name === 'confirmImportRow' ? { rows: undefined, allNew: true } : {}) };
      },
    },
  ]),
);

/** What takes from the world what other changes need: a post, or what kind of organisation it is. */
export const LAST: readonly string[] = ['endPost', 'publishSupportScale'];

/** Each by the name of its mutation. */
export const WAYS: Readonly<Record<string, Course>> = {
  ...looking,
  ...handing,
  ...supporting,
  ...coaching,
  ...importing,
  undoImport: after('applyImport', 'importId'),
};
