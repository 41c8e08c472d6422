import { enterprises } from '#modules/enterprises/index.ts';
import type { Context } from '#platform/server/context.ts';
import { fileGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { balanceOfTable, type ReadTable, readTable } from '#platform/server/imports/read-table.ts';
import { findOwnFile, type OwnFile, storedFile } from '#platform/server/own-files.ts';
import { addImportToRoster } from '../../contract/operations-change.ts';
import { addFileToRoster } from '../../contract/operations-roster.ts';
import { planningProblems } from '../../contract/problems.ts';
import type { BuildResult } from '../../contract/roster.ts';
import { demandState } from '../../domain/campaign.ts';
import { anyCells, type RosterDraft, rosterFields, rosterLines } from '../../domain/roster-fields.ts';
import { type Campaign, holdCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { buildFrom, matchLines } from './roster-build.ts';

const { command } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;

const maxRows = 5_000;
const limits = { maxBytes: 5 * 1_048_576, seconds: 15 };

/**
 * The rows of the sheet that says most of enterprises.
 * @throws Problem `listTooLong`, and those of reading table files
 */
const readRows = async (bytes: Uint8Array, fileName: string): Promise<ReadTable<RosterDraft>> =>
  readTable(
    { bytes, fileName },
    {
      fields: rosterFields,
      env: undefined,
      usual: anyCells,
      most: { rows: maxRows, problem: planningProblems.listTooLong({ n: maxRows }) },
      limits,
    },
  );

/** Builds the list from a table file: what found nothing is named by line, and every filled cell is accounted for. */
const buildFromFile = async (ctx: Ctx, campaign: Campaign, i: { batchId: string; file: OwnFile }): Promise<BuildResult> => {
  const table = await readRows(await ctx.files.read(i.file.storageKey), i.file.name);
  const { found, unmatched } = await matchLines(ctx, campaign, rosterLines(table.rows));
  const built = await buildFrom(ctx, campaign, { batchId: i.batchId, source: 'file', found, unmatched: unmatched.slice(0, 500) });
  const doubtful = new Set(unmatched.map(u => u.line));
  return { ...built, balance: balanceOfTable(table, r => doubtful.has(r.row)) };
};

/** 按文件建名单 (6.1-c): .xlsx, .xls, .ods or .csv with a column of credit codes or names. */
export const rosterFileHandlers = [
  command(addFileToRoster, {
    gate: fileGate,
    load: async (ctx, i) => {
      const campaign = await holdCampaign(ctx, i.campaignId);
      const file = campaign && (await findOwnFile(ctx, i.fileId));
      return campaign && file && { campaign, file };
    },
    allow: matrixDecides,
    run: async (ctx, { campaign, file }, i) => {
      demandState(campaign, addFileToRoster.name);
      return { subject: campaign.id, result: await buildFromFile(ctx, campaign, { batchId: i.batchId, file }) };
    },
  }),
  command(addImportToRoster, {
    gate: fileGate,
    load: async (ctx, i) => {
      const campaign = await holdCampaign(ctx, i.campaignId);
      const fileId = campaign && (await enterprises(ctx).importedFile(i.importId));
      return campaign && fileId ? { campaign, file: await storedFile(ctx, fileId) } : undefined;
    },
    allow: matrixDecides,
    run: async (ctx, { campaign, file }, i) => {
      demandState(campaign, addImportToRoster.name);
      return { subject: campaign.id, result: await buildFromFile(ctx, campaign, { batchId: i.batchId, file }) };
    },
  }),
];
