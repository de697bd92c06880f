/**
 * Who works where: controllers, kindcentra, locations with their registration (R2), groups with school years, and colleagues' posts (R48).
 * A kindcentrum groups locations of several controllers and owns no personal data.
 */
export { CentreModule } from './centre.module.js';
export { GroupService } from './group/group.service.js';
export { GroupType } from './group/group.type.js';
export { LocationKind } from './location/location.entity.js';
export { LocationService } from './location/location.service.js';
