/**
 * Who works where: controllers, kindcentra, locations with their registration (R2), groups with school years, and colleagues' posts (R48).
 * A kindcentrum groups locations of several controllers and owns no personal data.
 */
export { CentreModule } from './centre.module.js';
export { type GroupRow } from './group/group.repository.js';
export { GroupService } from './group/group.service.js';
export { GroupType } from './group/group.type.js';
export { LocationKind, registrationFault, type Registration } from './location/location.entity.js';
export { type LocationRow } from './location/location.repository.js';
export { LocationService } from './location/location.service.js';
export { LocationType } from './location/location.type.js';
