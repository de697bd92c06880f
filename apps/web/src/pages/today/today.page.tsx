import type { ComponentType } from 'react';
import { fetched } from '../../parts/fetched/fetched.js';
import { Page } from '../../parts/page/page.js';
import { Waiting } from '../../parts/waiting/waiting.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import './today.css';

/** What each role lands on, fetched for that role alone. */
const landings: Readonly<Partial<Record<string, ComponentType>>> = {
  PEDAGOGICAL_STAFF: fetched(async () => (await import('./staff-today.js')).StaffToday, Waiting),
  TEACHER: fetched(async () => (await import('./teacher-today.js')).TeacherToday, Waiting),
  CARE_COORDINATOR: fetched(async () => (await import('./care-today.js')).CareToday, Waiting),
  LOCATION_LEAD: fetched(async () => (await import('./lead-today.js')).LeadToday, Waiting),
  GUARDIAN: fetched(async () => (await import('./guardian-today.js')).GuardianToday, Waiting),
  PRIVACY_OFFICER: fetched(async () => (await import('./privacy-today.js')).PrivacyToday, Waiting),
  EXTERNAL_COACH: fetched(async () => (await import('./coach-today.js')).CoachToday, Waiting),
  PEDAGOGICAL_COACH: fetched(async () => (await import('./coach-today.js')).CoachToday, Waiting),
  BSO_STAFF: fetched(async () => (await import('./bso-today.js')).BsoToday, Waiting),
  SPECIALIST: fetched(async () => (await import('./specialist-today.js')).SpecialistToday, Waiting),
  TEAM_MEMBER: fetched(async () => (await import('./team-member-today.js')).TeamMemberToday, Waiting),
  MUNICIPALITY: fetched(async () => (await import('../municipality/released-figures.js')).ReleasedFigures, Waiting),
  ADMINISTRATOR: fetched(async () => (await import('./administrator-today.js')).AdministratorToday, Waiting),
};
/** Where somebody with another hat on is a guest of a team as well. */
const Seats = fetched(async () => (await import('./team-member-today.js')).TeamMemberToday, Waiting);
/** Every other role whose own pages are still to come. */
const Guest = fetched(async () => (await import('./guest-today.js')).GuestToday, Waiting);

/** *Vandaag*: where every role lands; at most five things that want doing, then what is theirs (design 9). */
export function TodayPage() {
  const say = useWords();
  const days = useDays();
  const { today, hat, hats } = useSession();
  const alsoGuest = hat?.role !== 'TEAM_MEMBER' && hats.some(({ role }) => role === 'TEAM_MEMBER');
  const Landing = landings[hat?.role ?? ''] ?? Guest;
  return (
    <Page title={say('general.today')} tabTitle={say('general.today')} lead={days.full(today)} width={hat?.role === 'GUARDIAN' ? 'narrow' : 'wide'}>
      <Landing key={hat?.key} />
      {alsoGuest ? (
        <div className="today__seats">
          <Seats />
        </div>
      ) : null}
    </Page>
  );
}
