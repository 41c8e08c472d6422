import { chineseInstant } from '#platform/contract/china-day.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { readTimeline } from '#platform/server/audit.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { soundBytes } from '#platform/server/own-files.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition } from '#platform/server/sheets/write.ts';
import {
  exportReferrals,
  getReferral,
  getReferralFile,
  listReferrals,
  referralChoices,
  referralFigures,
  referralTimeline,
} from '../../contract/operations-referral.ts';
import { zhCN as t } from '../../i18n/zh-CN.ts';
import type { CasesDb } from '../db.ts';
import { findCase } from '../reads.ts';
import { referralChoicesOf } from './choices.ts';
import { allReferrals, findReferral, referralCounts, referralPage, referralRowOf } from './reads.ts';
import { matterOfCase, matterOfDemand } from './send-handlers.ts';
import { isTheirs, referralViewOf } from './views.ts';

const { query, download } = handlersFor<CasesDb>();

const columns: SheetDefinition['columns'] = [
  { title: t['referral.organisation'], width: 28, wrap: true },
  { title: t['list.enterprise'], width: 32, wrap: true },
  { title: t['referral.question'], width: 40, wrap: true },
  { title: t['referral.offer'], width: 24, wrap: true },
  { title: t['list.state'], width: 12 },
  { title: t['referral.late'], width: 14 },
  { title: t['referral.sentAt'], kind: 'instant', width: 18 },
  { title: t['referral.receiveBy'], kind: 'day', width: 14 },
  { title: t['referral.answerBy'], kind: 'day', width: 14 },
  { title: t['referral.answer'], width: 40, wrap: true },
];

/** Reading referrals: what to choose from, list, one, history, files, workbook. */
export const referralReadHandlers = [
  query(referralChoices, {
    load: async (ctx, i) => {
      if (i.demandId !== undefined) return matterOfDemand(ctx, i.demandId);
      const c = await findCase(ctx, i.caseId ?? '');
      return c && matterOfCase(ctx, c);
    },
    allow: matrixDecides,
    run: (ctx, m) => referralChoicesOf(ctx, m),
  }),
  query(listReferrals, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => referralPage(ctx, i) }),
  query(referralFigures, { load: noRecord, allow: matrixDecides, run: ctx => referralCounts(ctx) }),
  query(getReferral, { load: (ctx, i) => findReferral(ctx, i.id), allow: matrixDecides, run: (ctx, r) => referralViewOf(ctx, r) }),
  query(referralTimeline, {
    load: (ctx, i) => findReferral(ctx, i.id),
    allow: matrixDecides,
    run: (ctx, r) => readTimeline(ctx, [r.id]),
  }),
  download(getReferralFile, {
    load: async (ctx, i) => {
      const r = await findReferral(ctx, i.id);
      // What came back unanswered is no longer the organisation's to read.
      return r && (ctx.scope.reach !== 'self' || isTheirs(r)) ? r : undefined;
    },
    allow: matrixDecides,
    subject: r => r.id,
    run: async (ctx, r, i) => {
      const file = await ctx.db
        .selectFrom('cases.referral_files')
        .selectAll()
        .where('id', '=', i.fileId)
        .where('referral_id', '=', r.id)
        .executeTakeFirst();
      if (!file) throw platformProblems.notFound();
      const body = await soundBytes(ctx, { storageKey: file.storage_key, sha256: file.sha256 });
      return { fileName: file.name, mediaType: file.media_type, body };
    },
  }),
  download(exportReferrals, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const rows = wholeList(await allReferrals(ctx, filter, mostExported + 1)).map(found => {
        const r = referralRowOf(found, ctx.now);
        const late = r.late === null ? '' : t[`referral.late.${r.late}`];
        const words = [r.organisationName, r.enterpriseName, r.question, r.offer?.title ?? '', t[`referral.state.${r.state}`], late];
        return [...words, new Date(r.sentAt), r.receiveBy, r.answerBy, found.answer ?? found.return_reason ?? ''];
      });
      const note = `${t['export.at']} ${chineseInstant(ctx.now)}`;
      return workbookReply(ctx, t['referral.export'], [{ name: t['referral.title'], title: t['referral.title'], note, columns, rows }]);
    },
  }),
];
