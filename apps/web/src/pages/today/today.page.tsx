import { lazy, type ComponentType } from 'react';
import { Page } from '../../parts/page/page.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import './today.css';

/** What each role lands on, fetched for that role alone. */
const landings: Readonly<Partial<Record<string, ComponentType>>> = {
  PEDAGOGICAL_STAFF: lazy(async () => ({ default: (await import('./staff-today.js')).StaffToday })),
  TEACHER: lazy(async () => ({ default: (await import('./teacher-today.js')).TeacherToday })),
  CARE_COORDINATOR: lazy(async () => ({ default: (await import('./care-today.js')).CareToday })),
  LOCATION_LEAD: lazy(async () => ({ default: (await import('./lead-today.js')).LeadToday })),
  GUARDIAN: lazy(async () => ({ default: (await import('./guardian-today.js')).GuardianToday })),
  PRIVACY_OFFICER: lazy(async () => ({ default: (await import('./privacy-today.js')).PrivacyToday })),
  EXTERNAL_COACH: lazy(async () => ({ default: (await import('./coach-today.js')).CoachToday })),
  PEDAGOGICAL_COACH: lazy(async () => ({ default: (await import('./coach-today.js')).CoachToday })),
  BSO_STAFF: lazy(async () => ({ default: (await import('./bso-today.js')).BsoToday })),
  SPECIALIST: lazy(async () => ({ default: (await import('./specialist-today.js')).SpecialistToday })),
  TEAM_MEMBER: lazy(async () => ({ default: (await import('./team-member-today.js')).TeamMemberToday })),
  MUNICIPALITY: lazy(async () => ({ default: (await import('../municipality/released-figures.js')).ReleasedFigures })),
  ADMINISTRATOR: lazy(async () => ({ default: (await import('./administrator-today.js')).AdministratorToday })),
};
/** Where somebody with another hat on is a guest of a team as well. */
const Seats = lazy(async () => ({ default: (await import('./team-member-today.js')).TeamMemberToday }));
/** Every other role whose own pages are still to come. */
const Guest = lazy(async () => ({ default: (await import('./guest-today.js')).GuestToday }));

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
