import { type Course, type Done, once, type Way } from './way.js';

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

/** How handovers and what puts them right come about. */
export const handing: Readonly<Record<string, Course>> = {
  offerToParents: { about: /^handover draft$/, go: async ({ first }) => ({ version: (await first('answerWarm', { answer: 'SIT_TOGETHER' })).version }) },
  discardHandover: { about: /^handover draft$/ },
  decide: { about: /nobody decided$/, go: issue },
  recordPaperWithdrawal: { about: received('comes to the own group later than eight weeks') },
  recordPaperDecision: {
    about: /one of two decided$/,
    // nobody said anything themselves yet
    go: async (way) => {
      await way.past('with gone as (delete from handover.decision where handover_id = $1 returning 1) select count(*) as id from gone', [
        way.input['handoverId'],
      ]);
      return issue(way);
    },
  },
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
