import { fileGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { balanceOfTable, type ReadTable, readTable } from '#platform/server/imports/read-table.ts';
import { findOwnFile } from '#platform/server/own-files.ts';
import { addFileToRoster } from '../../contract/operations-roster.ts';
import { planningProblems } from '../../contract/problems.ts';
import { demandState } from '../../domain/campaign.ts';
import { anyCells, type RosterDraft, rosterFields, rosterLines } from '../../domain/roster-fields.ts';
import { holdCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { buildFrom, matchLines } from './roster-build.ts';

const { command } = handlersFor<CampaignsDb>();

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
      const table = await readRows(await ctx.files.read(file.storageKey), file.name);
      const { found, unmatched } = await matchLines(ctx, rosterLines(table.rows));
      const built = await buildFrom(ctx, campaign, { batchId: i.batchId, source: 'file', found, unmatched: unmatched.slice(0, 500) });
      const doubtful = new Set(unmatched.map(u => u.line));
      return { subject: campaign.id, result: { ...built, balance: balanceOfTable(table, r => doubtful.has(r.row)) } };
    },
  }),
];
