import { AccessCreateGround1790000000000 } from './1790000000000-access-create-ground.js';
import { AccessCreateSteps1790000000500 } from './1790000000500-access-create-steps.js';
import { CentreCreateOrganisations1790000001000 } from './1790000001000-centre-create-organisations.js';
import { AccessCreateWalls1790000002000 } from './1790000002000-access-create-walls.js';
import { AccessCreateEntrance1790000002300 } from './1790000002300-access-create-entrance.js';
import { AccessCreateOpening1790000002600 } from './1790000002600-access-create-opening.js';
import { CentreAddOrganising1790000002800 } from './1790000002800-centre-add-organising.js';
import { AccessAddLogReading1790000002900 } from './1790000002900-access-add-log-reading.js';
import { ChildrenCreateRecords1790000003000 } from './1790000003000-children-create-records.js';
import { ChildrenCreateGuardianCodes1790000003300 } from './1790000003300-children-create-guardian-codes.js';
import { ChildrenAddFinding1790000003600 } from './1790000003600-children-add-finding.js';
import { ChildrenAddLeaving1790000003700 } from './1790000003700-children-add-leaving.js';
import { ChildrenAddVeGroup1790000003800 } from './1790000003800-children-add-ve-group.js';
import { DevelopmentCreateFrameworks1790000010000 } from './1790000010000-development-create-frameworks.js';
import { DevelopmentCreateRatings1790000010010 } from './1790000010010-development-create-ratings.js';
import { DevelopmentAddUndoing1790000010020 } from './1790000010020-development-add-undoing.js';
import { HandoverCreateDocuments1790000020000 } from './1790000020000-handover-create-documents.js';
import { HandoverCreateDeliveries1790000020100 } from './1790000020100-handover-create-deliveries.js';
import { HandoverCreateScopes1790000020200 } from './1790000020200-handover-create-scopes.js';
import { HandoverCreateConsent1790000020300 } from './1790000020300-handover-create-consent.js';
import { HandoverCreateBridge1790000020400 } from './1790000020400-handover-create-bridge.js';
import { HandoverCreateExchange1790000020500 } from './1790000020500-handover-create-exchange.js';
import { HandoverCreateUpkeep1790000020600 } from './1790000020600-handover-create-upkeep.js';
import { HandoverAddCalendarSetting1790000020700 } from './1790000020700-handover-add-calendar-setting.js';
import { HandoverAddRecall1790000020800 } from './1790000020800-handover-add-recall.js';
import { HandoverAddReplacement1790000020900 } from './1790000020900-handover-add-replacement.js';
import { HandoverAddFollowing1790000021000 } from './1790000021000-handover-add-following.js';
import { HandoverAddObjection1790000021100 } from './1790000021100-handover-add-objection.js';
import { HandoverAddSettling1790000021200 } from './1790000021200-handover-add-settling.js';
import { InteropCreateImports1790000030000 } from './1790000030000-interop-create-imports.js';
import { InteropAddImportMatching1790000030100 } from './1790000030100-interop-add-import-matching.js';
import { AccessCreateRateLimit1790000040000 } from './1790000040000-access-create-rate-limit.js';
import { AccessAddLogSeals1790000041000 } from './1790000041000-access-add-log-seals.js';
import { AccessAddService1790000042000 } from './1790000042000-access-add-service.js';
import { InteropAddImportRetention1790000043000 } from './1790000043000-interop-add-import-retention.js';
import { AccessAddLogReview1790000044000 } from './1790000044000-access-add-log-review.js';
import { CentreAddOwnPosts1790000044100 } from './1790000044100-centre-add-own-posts.js';
import { AccessAddRetentionTerms1790000045000 } from './1790000045000-access-add-retention-terms.js';
import { AccessAddLoginProof1790000046000 } from './1790000046000-access-add-login-proof.js';
import { ChildrenAddNextChild1790000046100 } from './1790000046100-children-add-next-child.js';
import { CoachingCreateTrajectories1790000050000 } from './1790000050000-coaching-create-trajectories.js';
import { CoachingCreateQuestions1790000050100 } from './1790000050100-coaching-create-questions.js';
import { CoachingAddLogging1790000050200 } from './1790000050200-coaching-add-logging.js';
import { CoachingAddCompany1790000050250 } from './1790000050250-coaching-add-company.js';
import { CoachingCreateHints1790000050300 } from './1790000050300-coaching-create-hints.js';
import { CoachingCreateConsents1790000050400 } from './1790000050400-coaching-create-consents.js';
import { CoachingCreateProfiles1790000050500 } from './1790000050500-coaching-create-profiles.js';
import { CoachingCreateOutcomes1790000052000 } from './1790000052000-coaching-create-outcomes.js';
import { CoachingAddOutcomeSteps1790000052100 } from './1790000052100-coaching-add-outcome-steps.js';
import { CoachingCreateImprovement1790000053000 } from './1790000053000-coaching-create-improvement.js';
import { CoachingAddImprovementSteps1790000053100 } from './1790000053100-coaching-add-improvement-steps.js';
import { CoachingAddCycleSteps1790000053200 } from './1790000053200-coaching-add-cycle-steps.js';
import { AccessAddChanges1790000054000 } from './1790000054000-access-add-changes.js';
import { CoachingCreateConsultations1790000054100 } from './1790000054100-coaching-create-consultations.js';
import { CoachingAddConsultationSteps1790000054200 } from './1790000054200-coaching-add-consultation-steps.js';
import { CoachingAddConsultationNames1790000054300 } from './1790000054300-coaching-add-consultation-names.js';
import { CoachingAddTrajectoryChanges1790000054400 } from './1790000054400-coaching-add-trajectory-changes.js';
import { HandoverAddChanges1790000054500 } from './1790000054500-handover-add-changes.js';
import { CoachingCreateIntervision1790000055000 } from './1790000055000-coaching-create-intervision.js';
import { InsightCreateQuarters1790000060000 } from './1790000060000-insight-create-quarters.js';
import { InsightCreateContributions1790000060100 } from './1790000060100-insight-create-contributions.js';
import { InsightCreateReleases1790000060200 } from './1790000060200-insight-create-releases.js';
import { InsightCreateCoachHours1790000060300 } from './1790000060300-insight-create-coach-hours.js';
import { InsightAddYearReportFigures1790000060400 } from './1790000060400-insight-add-year-report-figures.js';
import { AccessAddCoachingTerms1790000065000 } from './1790000065000-access-add-coaching-terms.js';
import { AccessAddSealing1790000069000 } from './1790000069000-access-add-sealing.js';
import { SupportCreateScales1790000070000 } from './1790000070000-support-create-scales.js';
import { SupportCreateTracks1790000070100 } from './1790000070100-support-create-tracks.js';
import { SupportCreatePlans1790000070200 } from './1790000070200-support-create-plans.js';
import { SupportCreateOpps1790000070300 } from './1790000070300-support-create-opps.js';
import { SupportAddOppEnd1790000070400 } from './1790000070400-support-add-opp-end.js';
import { SupportAddOwnAnswer1790000071000 } from './1790000071000-support-add-own-answer.js';
import { SupportCreateFamily1790000071100 } from './1790000071100-support-create-family.js';
import { SupportCreateClocks1790000072000 } from './1790000072000-support-create-clocks.js';
import { SupportCreateDigests1790000072100 } from './1790000072100-support-create-digests.js';
import { SupportCreateApplications1790000073000 } from './1790000073000-support-create-applications.js';
import { SupportCreateBundles1790000073100 } from './1790000073100-support-create-bundles.js';
import { SupportCreateMeetings1790000073200 } from './1790000073200-support-create-meetings.js';
import { SupportCreateSafety1790000073300 } from './1790000073300-support-create-safety.js';
import { SupportCreateTeams1790000074000 } from './1790000074000-support-create-teams.js';
import { SupportAddTeamSteps1790000074100 } from './1790000074100-support-add-team-steps.js';
import { SupportAddTeamSight1790000074200 } from './1790000074200-support-add-team-sight.js';
import { SupportAddFollowing1790000074300 } from './1790000074300-support-add-following.js';
import { SupportAddLeaving1790000074400 } from './1790000074400-support-add-leaving.js';
import { SupportCreateDrawings1790000075000 } from './1790000075000-support-create-drawings.js';
import { SupportAddSealedColumnNames1790000075100 } from './1790000075100-support-add-sealed-column-names.js';
import { AccessGrantLoginKeyCheck1790000075200 } from './1790000075200-access-grant-login-key-check.js';

/** One road, in time order. */
export const migrations = [
  AccessCreateGround1790000000000,
  AccessCreateSteps1790000000500,
  CentreCreateOrganisations1790000001000,
  AccessCreateWalls1790000002000,
  AccessCreateEntrance1790000002300,
  AccessCreateOpening1790000002600,
  CentreAddOrganising1790000002800,
  AccessAddLogReading1790000002900,
  ChildrenCreateRecords1790000003000,
  ChildrenCreateGuardianCodes1790000003300,
  ChildrenAddFinding1790000003600,
  ChildrenAddLeaving1790000003700,
  ChildrenAddVeGroup1790000003800,
  DevelopmentCreateFrameworks1790000010000,
  DevelopmentCreateRatings1790000010010,
  DevelopmentAddUndoing1790000010020,
  HandoverCreateDocuments1790000020000,
  HandoverCreateDeliveries1790000020100,
  HandoverCreateScopes1790000020200,
  HandoverCreateConsent1790000020300,
  HandoverCreateBridge1790000020400,
  HandoverCreateExchange1790000020500,
  HandoverCreateUpkeep1790000020600,
  HandoverAddCalendarSetting1790000020700,
  HandoverAddRecall1790000020800,
  HandoverAddReplacement1790000020900,
  HandoverAddFollowing1790000021000,
  HandoverAddObjection1790000021100,
  HandoverAddSettling1790000021200,
  InteropCreateImports1790000030000,
  InteropAddImportMatching1790000030100,
  AccessCreateRateLimit1790000040000,
  AccessAddLogSeals1790000041000,
  AccessAddService1790000042000,
  InteropAddImportRetention1790000043000,
  AccessAddLogReview1790000044000,
  CentreAddOwnPosts1790000044100,
  AccessAddRetentionTerms1790000045000,
  AccessAddLoginProof1790000046000,
  ChildrenAddNextChild1790000046100,
  CoachingCreateTrajectories1790000050000,
  CoachingCreateQuestions1790000050100,
  CoachingAddLogging1790000050200,
  CoachingAddCompany1790000050250,
  CoachingCreateHints1790000050300,
  CoachingCreateConsents1790000050400,
  CoachingCreateProfiles1790000050500,
  CoachingCreateOutcomes1790000052000,
  CoachingAddOutcomeSteps1790000052100,
  CoachingCreateImprovement1790000053000,
  CoachingAddImprovementSteps1790000053100,
  CoachingAddCycleSteps1790000053200,
  AccessAddChanges1790000054000,
  CoachingCreateConsultations1790000054100,
  CoachingAddConsultationSteps1790000054200,
  CoachingAddConsultationNames1790000054300,
  CoachingAddTrajectoryChanges1790000054400,
  HandoverAddChanges1790000054500,
  CoachingCreateIntervision1790000055000,
  InsightCreateQuarters1790000060000,
  InsightCreateContributions1790000060100,
  InsightCreateReleases1790000060200,
  InsightCreateCoachHours1790000060300,
  InsightAddYearReportFigures1790000060400,
  AccessAddCoachingTerms1790000065000,
  AccessAddSealing1790000069000,
  SupportCreateScales1790000070000,
  SupportCreateTracks1790000070100,
  SupportCreatePlans1790000070200,
  SupportCreateOpps1790000070300,
  SupportAddOppEnd1790000070400,
  SupportAddOwnAnswer1790000071000,
  SupportCreateFamily1790000071100,
  SupportCreateClocks1790000072000,
  SupportCreateDigests1790000072100,
  SupportCreateApplications1790000073000,
  SupportCreateBundles1790000073100,
  SupportCreateMeetings1790000073200,
  SupportCreateSafety1790000073300,
  SupportCreateTeams1790000074000,
  SupportAddTeamSteps1790000074100,
  SupportAddTeamSight1790000074200,
  SupportAddFollowing1790000074300,
  SupportAddLeaving1790000074400,
  SupportCreateDrawings1790000075000,
  SupportAddSealedColumnNames1790000075100,
  AccessGrantLoginKeyCheck1790000075200,
];
