import { handing } from './ways/handover.ways.js';
import { supporting } from './ways/support.ways.js';
import { after, colleague, type Course, once, type Way } from './ways/way.js';

const placing: Readonly<Record<string, Course>> = {
  cancelPlacement: after('placeChild', 'placementId'),
};

const looking: Readonly<Record<string, Course>> = {
  finishLook: after('saveLookDraft', 'lookId'),
  takeBackLook: { go: async ({ first }) => ({ lookId: (await first('finishLook')).id }) },
  correctRating: { go: async ({ past, input }) => past('select version from development.rating where id = $1', [input['ratingId']]) },
  setVeIndication: { go: async ({ past, input }) => past('select version from children.ve_indication where child_id = $1', [input['childId']]) },
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

/** What takes from the world what other changes need: a draft, a post, or what kind of organisation it is. */
export const LAST: readonly string[] = ['discardHandover', 'endPost', 'publishSupportScale'];

/** Each by the name of its mutation. */
export const WAYS: Readonly<Record<string, Course>> = {
  ...placing,
  ...looking,
  ...handing,
  ...supporting,
  ...coaching,
  ...importing,
  undoImport: after('applyImport', 'importId'),
};
