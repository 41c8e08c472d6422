import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { findOwnFile } from '#platform/server/own-files.ts';
import { digitsLost } from '#platform/server/sheets/cell.ts';
import { openSheets } from '#platform/server/sheets/open.ts';
import { addFileToRoster } from '../../contract/operations-roster.ts';
import { planningProblems } from '../../contract/problems.ts';
import { demandState } from '../../domain/campaign.ts';
import { type ListRow, listLines } from '../../domain/list-columns.ts';
import { holdCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { buildFrom, matchLines } from './roster-build.ts';

const { command } = handlersFor<CampaignsDb>();

const maxRows = 5_000;
const limits = { maxBytes: 5 * 1_048_576, seconds: 15 };

/** A code that Excel turned into a number has lost digits: it stands as such, and is refused by line. */
const textOf = (cell: Parameters<typeof digitsLost>[0]): string =>
  digitsLost(cell) ? (cell.number ?? 0).toExponential(5).toUpperCase() : cell.text;

/**
 * The rows of the first sheet that shows.
 * @throws Problem `listTooLong`, and those of reading table files
 */
const readRows = async (bytes: Uint8Array, fileName: string): Promise<ListRow[]> => {
  const book = await openSheets({ bytes, fileName }, limits);
  try {
    const rows: ListRow[] = [];
    for await (const row of book.rows(book.sheets.find(s => !s.hidden)?.index ?? 0)) {
      if (rows.length === maxRows) throw planningProblems.listTooLong({ n: maxRows });
      rows.push({ rowNumber: row.rowNumber, cells: row.cells.map(textOf) });
    }
    return rows;
  } finally {
    await book.close();
  }
};

/** 按文件建名单 (6.1-c): .xlsx, .xls, .ods or .csv with a column of credit codes or names. */
export const rosterFileHandlers = [
  command(addFileToRoster, {
    load: async (ctx, i) => {
      const campaign = await holdCampaign(ctx, i.campaignId);
      const file = campaign && (await findOwnFile(ctx, i.fileId));
      return campaign && file && { campaign, file };
    },
    allow: matrixDecides,
    run: async (ctx, { campaign, file }, i) => {
      demandState(campaign, addFileToRoster.name);
      const rows = await readRows(await ctx.files.read(file.storageKey), file.name);
      const { found, unmatched } = await matchLines(ctx, listLines(rows));
      const built = await buildFrom(ctx, campaign, { batchId: i.batchId, source: 'file', found, unmatched: unmatched.slice(0, 500) });
      return { subject: campaign.id, result: built };
    },
  }),
];
