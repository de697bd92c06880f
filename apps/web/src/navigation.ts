import type { MessageKey } from '#words';

/** One entry of the main menu. */
export interface NavigationEntry {
  href: string;
  label: MessageKey;
}

/** As what somebody looks for their way: role, and the kind of organisation it is at. */
interface Wearer {
  role: string;
  controllerKind: string;
}

const today: NavigationEntry = { href: '/', label: 'general.today' };
const group: NavigationEntry = { href: '/groep', label: 'shell.nav.group' };
const groups: NavigationEntry = { href: '/groep', label: 'shell.nav.groups' };
const handovers: NavigationEntry = { href: '/overdrachten', label: 'shell.nav.handovers' };
const received: NavigationEntry = { href: '/ontvangen', label: 'shell.nav.received' };
const entry: NavigationEntry = { href: '/instroom', label: 'shell.nav.entry' };
const locations: NavigationEntry = { href: '/locaties', label: 'shell.nav.locations' };
const improve: NavigationEntry = { href: '/verbeteren', label: 'shell.nav.improve' };
const figures: NavigationEntry = { href: '/coaching', label: 'shell.nav.coaching' };
const coachHours: NavigationEntry = { href: '/coachuren', label: 'shell.nav.coachHours' };
const children: NavigationEntry = { href: '/kinderen', label: 'shell.nav.children' };
const team: NavigationEntry = { href: '/team', label: 'shell.nav.team' };
const imports: NavigationEntry = { href: '/importeren', label: 'shell.nav.imports' };
const due: NavigationEntry = { href: '/wat-loopt', label: 'due.nav' };
const supportLevels: NavigationEntry = { href: '/niveaus', label: 'scale.nav' };
const nextChild: NavigationEntry = { href: '/nog-een-kind', label: 'parents.next.title' };
const log: NavigationEntry = { href: '/logboek', label: 'shell.nav.log' };

/** The main menu by role, at most five entries; every role lands on *Vandaag*. A role that is not listed has only that. */
const navigation: Readonly<Partial<Record<string, readonly NavigationEntry[]>>> = {
  PEDAGOGICAL_STAFF: [today, group, handovers],
  TEACHER: [today, group, received, entry],
  CARE_COORDINATOR: [today, due, groups, received],
  LOCATION_LEAD: [today, locations, figures, improve],
  ADMINISTRATOR: [today, children, team, imports],
  PRIVACY_OFFICER: [today, log],
  GUARDIAN: [today, nextChild],
};

/**
 * The menu of whoever wears this hat. At a school an administrator also links what arrived to its applications (R19); coach hours by law
 * are of childcare alone (R23); nothing arrives at a care coordinator of childcare; a samenwerkingsverband has levels of support and no children.
 */
export function navigationOf(hat: Wearer | undefined): readonly NavigationEntry[] {
  const own = (hat && navigation[hat.role]) ?? [today];
  if (hat?.role === 'ADMINISTRATOR' && hat.controllerKind === 'SWV') return [today, supportLevels, team];
  if (hat?.role === 'ADMINISTRATOR') return [...own, hat.controllerKind === 'SCHOOL_BOARD' ? received : coachHours];
  if (hat?.role === 'CARE_COORDINATOR' && hat.controllerKind === 'CHILDCARE') return own.filter(({ href }) => href !== received.href);
  return hat?.role === 'LOCATION_LEAD' && hat.controllerKind === 'CHILDCARE' ? [...own, coachHours] : own;
}
