import type { Actor, ChildFact } from '../facts.js';
import { maySee } from '../oracle.js';
import type { World } from '../world/world.js';
import { type Asked, type Cases, controllerIdOf, LATE, type Related } from './case.js';

/** Somebody who may be asked at every location of this controller. */
const specialistOf = (asked: Asked, { world, absent }: Related): string =>
  world.actors.find(({ name, controllerId }: Actor) => name.startsWith('who is asked: everywhere') && controllerId === controllerIdOf(asked))?.accountId ??
  absent();

/** The child that everybody with authority lets our own specialists hear of by name. */
const childAt = ({ children }: World, controllerId: string | undefined): ChildFact | undefined =>
  children.find((child) => child.name.startsWith('child here for long') && child.controllerId === controllerId);

const step = ({ id }: Asked) => ({ consultationId: id, version: LATE });

/** Questions to specialists, and their cards. */
export const consultationCases: Cases = {
  'Query.specialists': { opens: ['LOCATION', 'ASK_COACH'], asks: ({ id }) => ({ locationId: id }) },
  'Query.myContactCard': { opens: ['CONSULTATION', 'ADVISE'] },
  'Query.consultations': { opens: ['CONSULTATION', 'CONSULT', 'ADVISE'] },
  'Query.consultation': { opens: ['CONSULTATION', 'CONSULT', 'ADVISE'], asks: ({ id }) => ({ id }) },
  'Query.textHintsInConsultation': { opens: ['CONSULTATION', 'CONSULT', 'ADVISE'], asks: ({ id }) => ({ consultationId: id, text: 'Proef' }) },
  'Mutation.keepContactCard': { opens: ['CONSULTATION', 'ADVISE'], given: () => ({ version: LATE, expertise: 'Proef', days: [] }) },
  'Mutation.askConsultation': {
    opens: ['LOCATION', 'ASK_COACH'],
    asks: (asked, related) => ({
      locationId: asked.id,
      specialistId: specialistOf(asked, related),
      about: 'GROUP_CLIMATE',
      question: 'Proef',
      ownershipSeen: true,
    }),
  },
  'Mutation.answerConsultation': { opens: ['CONSULTATION', 'ADVISE'], asks: (asked) => ({ ...step(asked), answer: 'Proef', ownershipSeen: true }) },
  'Mutation.markAnswerRead': { opens: ['CONSULTATION', 'CONSULT'], asks: ({ id }) => ({ consultationId: id }) },
  'Mutation.decideConsultation': { opens: ['CONSULTATION', 'CONSULT'], asks: (asked) => ({ ...step(asked), decision: 'Proef' }) },
  'Mutation.sayUsefulness': { opens: ['CONSULTATION', 'CONSULT'], asks: (asked) => ({ ...step(asked), usefulness: 'HELPED' }) },
  'Mutation.nameChildInConsultation': {
    opens: ['CONSULTATION', 'CONSULT'],
    asks: (asked, { world, absent }) => ({ ...step(asked), childId: childAt(world, controllerIdOf(asked))?.id ?? absent() }),
    // by who asked and works with the child
    reach: (actor, subject, world) => {
      const child = childAt(world, subject.controllerId);
      return maySee(actor, subject, 'CONSULT', world.today) && child !== undefined && maySee(actor, child, 'RECORD_COACH_CONSENT', world.today);
    },
  },
  'Mutation.unnameChildInConsultation': { opens: ['CONSULTATION', 'CONSULT'], asks: step },
  'Mutation.takeBackConsultation': { opens: ['CONSULTATION', 'CONSULT'], asks: step },
};
