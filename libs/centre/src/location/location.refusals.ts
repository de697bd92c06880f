import { Refusal } from '#kernel';

/** Why a location is refused. */
export const locationRefusals = {
  /** A number is missing, of another kind of place, or not of its shape (R2). */
  registration: (place: string) => new Refusal('INVALID', 'registration_does_not_fit', { place: `input.${place}` }),
  /** A school belongs to a school board, childcare to a childcare organisation. */
  kindElsewhere: () => new Refusal('INVALID', 'kind_not_of_this_organisation', { place: 'input.kind' }),
  /** One registration is one place (R2). */
  registeredAlready: (place: string) => new Refusal('NOT_NOW', 'registered_already', { place: `input.${place}` }),
};
