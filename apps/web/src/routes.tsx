import { lazy, type ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { NotFoundPage } from './pages/not-found/not-found.page.js';
import { WrongPage } from './pages/wrong/wrong.page.js';
import { loginAddress } from './session/login.js';
import { Shell } from './shell.js';

/** A page of its own file, fetched when somebody first goes there: `page(() => import('./pages/group/group.page.js'), 'GroupPage')`. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const Page = lazy(async () => ({ default: (await load())[name] as ComponentType }));
  return <Page />;
}

/** The gallery of parts exists while developing and in the build of `--mode style`, never in a shipped copy. */
const gallery: RouteObject[] =
  import.meta.env.DEV || import.meta.env.MODE === 'style'
    ? [{ path: 'stijl', element: page(() => import('./pages/style/style.page.js'), 'StylePage'), handle: { open: true } }]
    : [];

/** Every page with its address. Addresses hold ids only; `handle.open` needs no login. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <WrongPage />,
    children: [
      { index: true, element: page(() => import('./pages/today/today.page.js'), 'TodayPage') },
      { path: 'coaching', element: page(() => import('./pages/coaching-figures/coaching-figures.page.js'), 'CoachingFiguresPage') },
      { path: 'coachuren', element: page(() => import('./pages/coach-hours/coach-hours.page.js'), 'CoachHoursPage') },
      { path: 'locaties', element: page(() => import('./pages/locations/locations.page.js'), 'LocationsPage') },
      { path: 'groep/:groupId?', element: page(() => import('./pages/group/group.page.js'), 'GroupPage') },
      { path: 'groep/:groupId/woorden', element: page(() => import('./pages/hints/hints.page.js'), 'HintsPage') },
      { path: 'kind/:childId', element: page(() => import('./pages/child/child.page.js'), 'ChildPage') },
      { path: 'kind/:childId/kijken', element: page(() => import('./pages/look/look.page.js'), 'LookPage') },
      { path: 'kind/:childId/gekeken', element: page(() => import('./pages/looks/looks.page.js'), 'LooksPage') },
      { path: 'kind/:childId/ondersteuning', element: page(() => import('./pages/support/support.page.js'), 'SupportPage') },
      { path: 'kind/:childId/ondersteuning/opp', element: page(() => import('./pages/opp/opp.page.js'), 'OppPage') },
      { path: 'kind/:childId/ondersteuning/veiligheid', element: page(() => import('./pages/safety/safety.page.js'), 'SafetyPage') },
      { path: 'kind/:childId/ondersteuning/bundel', element: page(() => import('./pages/bundle/bundle.page.js'), 'BundlePage') },
      { path: 'kind/:childId/ondersteuning/aanmelding', element: page(() => import('./pages/application/application.page.js'), 'ApplicationPage') },
      { path: 'kind/:childId/ondersteuning/kring', element: page(() => import('./pages/wraparound/circle.page.js'), 'CirclePage') },
      { path: 'kind/:childId/ondersteuning/ouders', element: page(() => import('./pages/family/parents.page.js'), 'ParentsPage') },
      { path: 'overdrachten', element: page(() => import('./pages/board/board.page.js'), 'BoardPage') },
      { path: 'instroom', element: page(() => import('./pages/entry/entry.page.js'), 'EntryPage') },
      { path: 'overdracht/:handoverId', element: page(() => import('./pages/handover/handover.page.js'), 'HandoverPage') },
      { path: 'overdracht/:handoverId/verbeteren', element: page(() => import('./pages/handover/put-right.page.js'), 'PutRightPage') },
      { path: 'overdracht/:handoverId/document', element: page(() => import('./pages/handover/document.page.js'), 'DocumentPage') },
      { path: 'importeren/:importId?', element: page(() => import('./pages/import/import.page.js'), 'ImportPage') },
      { path: 'mijn-kind', element: page(() => import('./pages/parents/own-children.page.js'), 'OwnChildrenPage') },
      { path: 'niveaus', element: page(() => import('./pages/support-levels/support-levels.page.js'), 'SupportLevelsPage') },
      { path: 'wat-loopt', element: page(() => import('./pages/due/due.page.js'), 'DuePage') },
      { path: 'wat-loopt/rod', element: page(() => import('./pages/rod/rod.page.js'), 'RodPage') },
      { path: 'wat-loopt/:childId/uitnodiging/:kind', element: page(() => import('./pages/due/invitation.page.js'), 'InvitationPage') },
      { path: 'overleg', element: page(() => import('./pages/meeting/meeting.page.js'), 'MeetingPage') },
      { path: 'kring/:childId', element: page(() => import('./pages/wraparound/seat.page.js'), 'SeatPage') },
      { path: 'mijn-kind/:childId/kring', element: page(() => import('./pages/wraparound/own-circle.page.js'), 'OwnCirclePage') },
      { path: 'mijn-kind/:childId/ondersteuning', element: page(() => import('./pages/family/own-support.page.js'), 'OwnSupportPage') },
      { path: 'mijn-kind/:childId/plan', element: page(() => import('./pages/opp/own-opp.page.js'), 'OwnOppPage') },
      { path: 'mijn-kind/:handoverId', element: page(() => import('./pages/parents/own-handover.page.js'), 'OwnHandoverPage') },
      { path: 'ontvangen', element: page(() => import('./pages/received/received.page.js'), 'ReceivedPage') },
      { path: 'ontvangen/:deliveryId', element: page(() => import('./pages/received/delivery.page.js'), 'DeliveryPage') },
      { path: 'vraag', element: page(() => import('./pages/question/question.page.js'), 'QuestionPage') },
      { path: 'gesprek-zonder-dossier/:trajectoryId?', element: page(() => import('./pages/talk/talk.page.js'), 'TalkPage') },
      { path: 'coachprofiel', element: page(() => import('./pages/coach-profile/coach-profile.page.js'), 'CoachProfilePage') },
      { path: 'consult', element: page(() => import('./pages/consult/consult.page.js'), 'ConsultPage') },
      { path: 'consult/:consultationId', element: page(() => import('./pages/consult/consultation.page.js'), 'ConsultationPage') },
      { path: 'bezoek/:visitId', element: page(() => import('./pages/visit/visit.page.js'), 'VisitPage'), handle: { offline: true } },
      { path: 'traject/:trajectoryId', element: page(() => import('./pages/trajectory/trajectory.page.js'), 'TrajectoryPage') },
      { path: 'traject/:trajectoryId/log/:logId', element: page(() => import('./pages/visit/correct.page.js'), 'CorrectLogPage') },
      { path: 'traject/:trajectoryId/log', element: page(() => import('./pages/visit/visit.page.js'), 'VisitPage'), handle: { offline: true } },
      { path: 'intervisie', element: page(() => import('./pages/intervision/intervision.page.js'), 'IntervisionPage') },
      { path: 'verbeteren/:locationId?', element: page(() => import('./pages/improve/improve.page.js'), 'ImprovePage') },
      { path: 'verbeteren/:locationId/lijst/:measurementId', element: page(() => import('./pages/improve/sheet.page.js'), 'SheetPage') },
      { path: 'verbeteren/:locationId/jaarverslag/:reportId', element: page(() => import('./pages/improve/report.page.js'), 'ReportPage') },
      { path: 'logboek', element: page(() => import('./pages/log/log.page.js'), 'LogPage') },
      { path: 'kinderen', element: page(() => import('./pages/roster/roster.page.js'), 'RosterPage') },
      { path: 'kinderen/:childId', element: page(() => import('./pages/roster/record.page.js'), 'RecordPage') },
      { path: 'kinderen/:childId/brief/:codeId', element: page(() => import('./pages/roster/letter.page.js'), 'LetterPage') },
      { path: 'team', element: page(() => import('./pages/team/team.page.js'), 'TeamPage') },
      { path: 'postvak', element: page(() => import('./pages/mailbox/mailbox.page.js'), 'MailboxPage'), handle: { open: true } },
      { path: loginAddress, element: <Navigate to="/" replace /> },
      ...gallery,
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
