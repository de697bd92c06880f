import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { type Location, LocationKind, registrationFault } from './location.entity.js';
import type { AddLocationInput } from './location.input.js';
import { locationRefusals } from './location.refusals.js';
import { LocationRepository, type LocationRow } from './location.repository.js';

/** Places of an organisation. */
@Injectable()
export class LocationService {
  constructor(private readonly locations: LocationRepository) {}

  /** A location of the own organisation; refuses NOT_FOUND. */
  async get(unit: Unit, id: Id): Promise<LocationRow> {
    const [location] = await this.locations.find(unit, [id]);
    if (!location) throw new Refusal('NOT_FOUND', 'not_found');
    return location;
  }

  /** The organisation's locations by name, from after one of them. */
  async page(unit: Unit, first: number, after: Id | null): Promise<LocationRow[]> {
    return this.locations.page(unit, first, after);
  }

  /** Adds a location with its registration (R2); refuses INVALID with the place that does not fit, NOT_NOW when it is here already. */
  async add(unit: Unit, input: AddLocationInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const location: Omit<Location, 'controllerId' | 'kindcentrumId' | 'version'> = {
      id: input.id,
      kind: input.kind,
      name: input.name,
      brin: input.brin || null,
      vestiging: input.vestiging || null,
      lrk: input.lrk || null,
      email: input.email || null,
    };
    const fault = registrationFault(location);
    if (fault) throw locationRefusals.registration(fault);
    const kind = await this.locations.controllerKind(unit);
    if (kind !== (location.kind === LocationKind.SCHOOL ? 'SCHOOL_BOARD' : 'CHILDCARE')) throw locationRefusals.kindElsewhere();
    const taken = await this.locations.takenBy(unit, location);
    if (taken) throw locationRefusals.registeredAlready(taken);
    await this.locations.add(unit, location);
    return { id: location.id, version: 1 };
  }
}
