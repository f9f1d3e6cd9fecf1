import type { Core } from '@strapi/strapi';
import { ensureRoles } from './permissions/ensure-roles.ts';
import { removeDefaultTokens } from './closed-doors/remove-tokens.ts';
import { registerBeginnings } from './editing/beginning-route.ts';
import { registerCopies } from './editing/copy-routes.ts';
import { ensureForms } from './forms/ensure-forms.ts';
import { ensureMediaSettings } from './forms/ensure-media-settings.ts';
import { checkValues } from './editing/check-values.ts';
import { guardAccounts } from './accounts/guard-accounts.ts';
import { guardLogins } from './closed-doors/guard-logins.ts';
import { auditModel, forgetOldAudit } from './audit/audit-table.ts';
import { guardBodies } from './closed-doors/body-gate.ts';
import { resetByMail, sendThroughServer } from './closed-doors/reset-by-mail.ts';
import { takeOffForgedHeaders } from './closed-doors/forwarded-headers.ts';
import { explainFirstAccount } from './closed-doors/without-accounts.ts';
import { registerAudit } from './members/audit-routes.ts';
import { checkRedirects } from './editing/check-redirects.ts';
import { dropInverseEnds } from './editing/drop-inverse-ends.ts';
import { holdDocuments } from './editing/hold-documents.ts';
import { fillSlugs } from './editing/fill-slugs.ts';
import { noteSettings } from './editing/note-settings.ts';
import { sayWhose } from './editing/say-whose.ts';
import { refuseFalseDays } from './editing/refuse-false-days.ts';
import { keepIdentity } from './editing/keep-identity.ts';
import { fillStandingFolder } from './editing/fill-standing-folder.ts';
import { keepHistory } from './history/keep-history.ts';
import { startClock } from './journal/clock.ts';
import { forgetOldDrafts } from './journal/forget-drafts.ts';
import { revisionModel } from './journal/revisions.ts';
import { registerHistory } from './history/history-routes.ts';
import { registerHome } from './home/home-routes.ts';
import { ledgerMiddleware } from './ledger/ledger-middleware.ts';
import { ledgerModel } from './ledger/ledger-table.ts';
import { registerPresence } from './presence/presence-routes.ts';
import { refuseSecond } from './editing/refuse-second.ts';
import { answerConflicts, refuseStale } from './editing/refuse-stale.ts';
import { guardFiles } from './media/guard-files.ts';
import { compareFiles } from './media/compare-files.ts';
import { guardLibrary } from './media/guard-library.ts';
import { registerMedia } from './media/media-routes.ts';
import { finishRewrites } from './media/rewrite-file.ts';
import { writeWhole } from './media/write-whole.ts';
import { registerPreview } from './preview/link-route.ts';
import { closePublicFolder } from './closed-doors/close-public-folder.ts';
import { dropPublicPluginRoutes } from './closed-doors/drop-public-plugin-routes.ts';
import { bringSessionToFiles } from './closed-doors/session-for-files.ts';
import { closeSideDoors } from './closed-doors/close-side-doors.ts';
import { registerConditions } from './permissions/conditions.ts';
import { followReportsMiddleware } from './reports/follow-reports.ts';
import { registerReports } from './reports/report-routes.ts';
import { registerStandings } from './standings/standing-routes.ts';
import { registerFileConditions } from './permissions/file-conditions.ts';
import { guardAnswers } from './permissions/guard-answers.ts';
import { guardScope } from './permissions/guard-scope.ts';
import { memberModel } from './accounts/member-table.ts';
import { narrowQueries } from './closed-doors/narrow-queries.ts';
import { trimAnswers } from './closed-doors/trim-answers.ts';
import { registerMembers } from './members/member-routes.ts';
import { forgetNotices } from './notices/forget-notices.ts';
import { registerNotices } from './notices/notice-routes.ts';
import { noticeChoiceModel, noticeModel, noticePostModel } from './notices/notice-table.ts';
import { openPostOffice, postEveryMs } from './notices/posting/post-office.ts';
import { registerTables } from './tables/table-routes.ts';
import { tellDuties } from './home/tell-duties.ts';
import { tellDueLetters } from './voice/tell-letters.ts';
import { forgetLetters } from './voice/forget-letters.ts';
import { registerLetters } from './voice/letter-routes.ts';
import { letterModel, letterStepModel } from './voice/letter-table.ts';
import { forgetSignUps } from './voice/forget-sign-ups.ts';
import { signUpChecks } from './voice/sign-up-checks.ts';
import { registerSignUps } from './voice/sign-up-routes.ts';
import { signUpModel } from './voice/sign-up-table.ts';
import { opinionChecks } from './voice/opinion-checks.ts';
import { refuseTelling } from './voice/refuse-telling.ts';
import { startAppointments } from './workflow/appointment-clock.ts';
import { addCheck } from './workflow/checks/further-checks.ts';
import { guardInstant } from './workflow/guard-instant.ts';
import { guardPublication } from './workflow/guard-publication.ts';
import { stepModel } from './journal/steps.ts';
import { tellStates } from './workflow/tell-states.ts';
import { registerWorkflow } from './workflow/workflow-routes.ts';
import { answerInChinese } from './strapi-in-chinese/chinese-answers.ts';
import { chineseErrors } from './strapi-in-chinese/strapi-errors.ts';

const hourly = 3_600_000;
const fiveMinutes = 300_000;

let clocks: (() => void)[] = [];

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.customFields.register({ name: 'body', type: 'json' });
    for (const model of [
      ledgerModel,
      stepModel,
      memberModel,
      revisionModel,
      auditModel,
      letterModel,
      letterStepModel,
      noticeModel,
      noticeChoiceModel,
      noticePostModel,
      signUpModel,
    ])
      strapi.get('models').add(model);
    takeOffForgedHeaders(strapi);
    answerInChinese(strapi);
    answerConflicts(strapi);
    explainFirstAccount(strapi);
    closePublicFolder(strapi);
    bringSessionToFiles(strapi);
    guardBodies(strapi, strapi.dirs.static.public);
    guardAccounts(strapi);
    guardLogins(strapi);
    resetByMail(strapi);
    dropPublicPluginRoutes(strapi);
    closeSideDoors(strapi);
    narrowQueries(strapi);
    trimAnswers(strapi);
    tellStates(strapi);
    sayWhose(strapi);
    registerHistory(strapi);
    registerWorkflow(strapi);
    registerMembers(strapi);
    registerNotices(strapi);
    registerAudit(strapi);
    registerTables(strapi);
    registerLetters(strapi);
    registerSignUps(strapi);
    addCheck(strapi, opinionChecks);
    addCheck(strapi, signUpChecks);
    registerPreview(strapi);
    registerReports(strapi);
    registerStandings(strapi);
    registerBeginnings(strapi);
    registerCopies(strapi);
    registerPresence(strapi);
    registerHome(strapi);
    guardLibrary(strapi);
    registerMedia(strapi);
    // From the outside in.
    for (const middleware of [
      chineseErrors(),
      // Before anything is read that decides whether it may be written.
      holdDocuments(strapi),
      keepIdentity(strapi),
      guardScope(strapi),
      guardFiles(strapi),
      guardAnswers(strapi),
      refuseStale(strapi),
      guardPublication(strapi),
      dropInverseEnds(),
      checkValues(),
      checkRedirects(strapi),
      refuseFalseDays(),
      // Before anything keeps what was written.
      refuseTelling(strapi),
      guardInstant(),
      fillStandingFolder(strapi),
      fillSlugs(strapi),
      refuseSecond(strapi),
      keepHistory(strapi),
      noteSettings(strapi),
      followReportsMiddleware(strapi),
      ledgerMiddleware(strapi),
    ])
      strapi.documents.use(middleware);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    sendThroughServer(strapi);
    writeWhole(strapi);
    await registerConditions(strapi);
    await registerFileConditions(strapi);
    await ensureRoles(strapi);
    await removeDefaultTokens(strapi);
    await ensureMediaSettings(strapi);
    await ensureForms(strapi);
    clocks = [
      startAppointments(strapi),
      startClock(strapi, [forgetOldAudit, forgetOldDrafts, forgetLetters, forgetSignUps, forgetNotices]),
      startClock(strapi, [tellDuties, tellDueLetters], hourly),
      startClock(strapi, openPostOffice(strapi), postEveryMs),
    ];
    // A command loads this program, too: what the one process that serves is writing, it must leave alone.
    strapi.server.httpServer.once('listening', () => {
      clocks.push(startClock(strapi, [finishRewrites], fiveMinutes), startClock(strapi, [compareFiles]));
    });
  },

  destroy() {
    for (const stop of clocks) stop();
  },
};
