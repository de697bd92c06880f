import type { ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { NotFoundPage } from './pages/not-found/not-found.page.js';
import { WrongPage } from './pages/wrong/wrong.page.js';
import { WaitingPage } from './parts/waiting/waiting-page.js';
import { loginAddress } from './session/login.js';
import { Shell } from './shell.js';

/** A page of its own file, fetched when somebody first goes there: `page(() => import('./pages/group/group.page.js'), 'GroupPage')`. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return { lazy: async () => ({ Component: (await load())[name] as ComponentType }), hydrateFallbackElement: <WaitingPage /> };
}

/** The gallery of parts exists while developing and in the build of `--mode style`, never in a shipped copy. */
const gallery: RouteObject[] =
  import.meta.env.DEV || import.meta.env.MODE === 'style'
    ? [{ path: 'stijl', ...page(() => import('./pages/style/style.page.js'), 'StylePage'), handle: { open: true } }]
    : [];

/** Every page with its address. Addresses hold ids only; `handle.open` needs no login. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <WrongPage />,
    children: [
      { index: true, ...page(() => import('./pages/today/today.page.js'), 'TodayPage') },
      { path: 'coaching', ...page(() => import('./pages/coaching-figures/coaching-figures.page.js'), 'CoachingFiguresPage') },
      { path: 'coachuren', ...page(() => import('./pages/coach-hours/coach-hours.page.js'), 'CoachHoursPage') },
      { path: 'locaties', ...page(() => import('./pages/locations/locations.page.js'), 'LocationsPage') },
      { path: 'groep/:groupId?', ...page(() => import('./pages/group/group.page.js'), 'GroupPage') },
      { path: 'groep/:groupId/woorden', ...page(() => import('./pages/hints/hints.page.js'), 'HintsPage') },
      { path: 'kind/:childId', ...page(() => import('./pages/child/child.page.js'), 'ChildPage') },
      { path: 'kind/:childId/kijken', ...page(() => import('./pages/look/look.page.js'), 'LookPage') },
      { path: 'kind/:childId/gekeken', ...page(() => import('./pages/looks/looks.page.js'), 'LooksPage') },
      { path: 'kind/:childId/ondersteuning', ...page(() => import('./pages/support/support.page.js'), 'SupportPage') },
      { path: 'kind/:childId/ondersteuning/opp', ...page(() => import('./pages/opp/opp.page.js'), 'OppPage') },
      { path: 'kind/:childId/ondersteuning/veiligheid', ...page(() => import('./pages/safety/safety.page.js'), 'SafetyPage') },
      { path: 'kind/:childId/ondersteuning/bundel', ...page(() => import('./pages/bundle/bundle.page.js'), 'BundlePage') },
      { path: 'kind/:childId/ondersteuning/aanmelding', ...page(() => import('./pages/application/application.page.js'), 'ApplicationPage') },
      { path: 'kind/:childId/ondersteuning/kring', ...page(() => import('./pages/wraparound/circle.page.js'), 'CirclePage') },
      { path: 'kind/:childId/ondersteuning/ouders', ...page(() => import('./pages/family/parents.page.js'), 'ParentsPage') },
      { path: 'overdrachten', ...page(() => import('./pages/board/board.page.js'), 'BoardPage') },
      { path: 'instroom', ...page(() => import('./pages/entry/entry.page.js'), 'EntryPage') },
      { path: 'overdracht/:handoverId', ...page(() => import('./pages/handover/handover.page.js'), 'HandoverPage') },
      { path: 'overdracht/:handoverId/verbeteren', ...page(() => import('./pages/handover/put-right.page.js'), 'PutRightPage') },
      { path: 'overdracht/:handoverId/document', ...page(() => import('./pages/handover/document.page.js'), 'DocumentPage') },
      { path: 'importeren/:importId?', ...page(() => import('./pages/import/import.page.js'), 'ImportPage') },
      { path: 'nog-een-kind', ...page(() => import('./pages/parents/next-child.page.js'), 'NextChildPage') },
      { path: 'mijn-kind', element: <Navigate to="/" replace /> },
      { path: 'niveaus', ...page(() => import('./pages/support-levels/support-levels.page.js'), 'SupportLevelsPage') },
      { path: 'wat-loopt', ...page(() => import('./pages/due/due.page.js'), 'DuePage') },
      { path: 'wat-loopt/rod', ...page(() => import('./pages/rod/rod.page.js'), 'RodPage') },
      { path: 'wat-loopt/:childId/uitnodiging/:kind', ...page(() => import('./pages/due/invitation.page.js'), 'InvitationPage') },
      { path: 'overleg', ...page(() => import('./pages/meeting/meeting.page.js'), 'MeetingPage') },
      { path: 'kring/:childId', ...page(() => import('./pages/wraparound/seat.page.js'), 'SeatPage') },
      { path: 'mijn-kind/:childId/kring', ...page(() => import('./pages/wraparound/own-circle.page.js'), 'OwnCirclePage') },
      { path: 'mijn-kind/:childId/ondersteuning', ...page(() => import('./pages/family/own-support.page.js'), 'OwnSupportPage') },
      { path: 'mijn-kind/:childId/plan', ...page(() => import('./pages/opp/own-opp.page.js'), 'OwnOppPage') },
      { path: 'mijn-kind/:handoverId', ...page(() => import('./pages/parents/own-handover.page.js'), 'OwnHandoverPage') },
      { path: 'ontvangen', ...page(() => import('./pages/received/received.page.js'), 'ReceivedPage') },
      { path: 'ontvangen/:deliveryId', ...page(() => import('./pages/received/delivery.page.js'), 'DeliveryPage') },
      { path: 'vraag', ...page(() => import('./pages/question/question.page.js'), 'QuestionPage') },
      { path: 'gesprek-zonder-dossier/:trajectoryId?', ...page(() => import('./pages/talk/talk.page.js'), 'TalkPage') },
      { path: 'coachprofiel', ...page(() => import('./pages/coach-profile/coach-profile.page.js'), 'CoachProfilePage') },
      { path: 'consult', ...page(() => import('./pages/consult/consult.page.js'), 'ConsultPage') },
      { path: 'consult/:consultationId', ...page(() => import('./pages/consult/consultation.page.js'), 'ConsultationPage') },
      { path: 'bezoek/:visitId', ...page(() => import('./pages/visit/visit.page.js'), 'VisitPage'), handle: { offline: true } },
      { path: 'traject/:trajectoryId', ...page(() => import('./pages/trajectory/trajectory.page.js'), 'TrajectoryPage') },
      { path: 'traject/:trajectoryId/log/:logId', ...page(() => import('./pages/visit/correct.page.js'), 'CorrectLogPage') },
      { path: 'traject/:trajectoryId/log', ...page(() => import('./pages/visit/visit.page.js'), 'VisitPage'), handle: { offline: true } },
      { path: 'intervisie', ...page(() => import('./pages/intervision/intervision.page.js'), 'IntervisionPage') },
      { path: 'verbeteren/:locationId?', ...page(() => import('./pages/improve/improve.page.js'), 'ImprovePage') },
      { path: 'verbeteren/:locationId/lijst/:measurementId', ...page(() => import('./pages/improve/sheet.page.js'), 'SheetPage') },
      { path: 'verbeteren/:locationId/jaarverslag/:reportId', ...page(() => import('./pages/improve/report.page.js'), 'ReportPage') },
      { path: 'logboek', ...page(() => import('./pages/log/log.page.js'), 'LogPage') },
      { path: 'kinderen', ...page(() => import('./pages/roster/roster.page.js'), 'RosterPage') },
      { path: 'kinderen/:childId', ...page(() => import('./pages/roster/record.page.js'), 'RecordPage') },
      { path: 'kinderen/:childId/brief/:codeId', ...page(() => import('./pages/roster/letter.page.js'), 'LetterPage') },
      { path: 'team', ...page(() => import('./pages/team/team.page.js'), 'TeamPage') },
      { path: 'postvak', ...page(() => import('./pages/mailbox/mailbox.page.js'), 'MailboxPage'), handle: { open: true } },
      { path: loginAddress, element: <Navigate to="/" replace /> },
      ...gallery,
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
