import type pg from 'pg';
import { ledgerImports } from '#modules/enterprises/contract/operations-import.ts';
import { newId } from '#platform/contract/ids.ts';
import type { ImportFault, ImportView } from '#platform/contract/imports/shapes.ts';
import { sheetStride } from '#platform/contract/imports/sheet-rows.ts';
import { asCsv, asHtml, asXlsx, chance, edits, freshLedger, type LedgerSheet } from './ledger-edits.ts';
import type { World } from './world.ts';

/** Whoever imports: the caller of a test's world, and how its jobs run. */
interface Importer {
  readonly call: (op: never, input: never) => Promise<unknown>;
  readonly upload: (bytes: Buffer, file: { name: string; mediaType: string }) => Promise<string>;
  readonly runJobs: () => Promise<unknown>;
  readonly pool: pg.Pool;
}

/** The lead of a station, as who imports ledgers into a world of tests. */
export const leadOf = (world: World): Importer => {
  const lead = world.as('stationLead');
  return {
    call: (op, input) => lead.call(op, input),
    upload: (b, f) => lead.upload(b, f),
    runJobs: () => world.runJobs(),
    pool: world.pool,
  };
};

/** A ledger that was edited, with the names of what was done to it. */
export interface Edited {
  readonly seed: number;
  readonly sheets: LedgerSheet[];
  readonly done: readonly string[];
  readonly name: string;
  readonly bytes: Buffer;
}

/** Makes a ledger and edits it as often as its seed says: one to six times. */
export const editedLedger = async (seed: number): Promise<Edited> => {
  const c = chance(seed * 7_919 + 17);
  const sheet = freshLedger(c, 4 + c.next(6));
  const names = Object.keys(edits);
  const done = Array.from({ length: 1 + c.next(6) }, () => c.pick(names));
  for (const name of done) edits[name]?.(sheet, c);
  const sheets = [sheet];
  if (c.next(5) === 0) sheets.push({ ...freshLedger(c, 3), name: '第二批' });
  const kind = sheets.length > 1 ? 0 : c.next(4);
  if (kind === 1) sheet.hiddenColumns.clear();
  const bytes = kind === 1 ? asHtml(sheet) : kind === 2 ? asCsv(sheet) : await asXlsx(sheets);
  return { seed, sheets, done, name: kind === 1 ? '名单.xls' : kind === 2 ? '名单.csv' : '名单.xlsx', bytes };
};

type Staged = Record<string, unknown> & { row_no: number; red: boolean };

/** What a field is in a staged row; true when a cell of it went in. */
const inRow: Readonly<Record<string, (r: Staged) => boolean>> = {
  name: r => r['name'] !== '',
  uscc: r => r['uscc'] !== null || r['legacy_reg_no'] !== null,
  legacyRegNo: r => r['legacy_reg_no'] !== null,
  street: r => r['region_given'] === true,
  address: r => r['address'] !== null,
  industry: r => r['industry_code'] !== null,
  scale: r => r['scale'] !== null,
  aboveScale: r => r['above_scale'] !== null,
  status: r => r['status'] !== null,
  legalRepresentative: r => r['legal_name'] !== null,
  legalRepresentativePhone: r => r['legal_phone'] !== null,
  qualityLead: r => r['lead_name'] !== null,
  qualityLeadPhone: r => r['lead_phone'] !== null,
  liaison: r => r['liaison_name'] !== null,
  liaisonPost: r => r['liaison_post'] !== null,
  liaisonPhone: r => r['liaison_phone'] !== null,
  products: r => r['products'] !== null,
  outputValue: r => (r['ledger'] as Record<string, unknown> | null)?.['outputValue'] !== undefined,
  established: r => r['founded_on'] !== null,
  registeredAddress: r => r['registered_address'] !== null,
  registeredCapital: r => r['registered_capital'] !== null,
  employees: r => r['employees'] !== null,
  revenue: r => r['revenue'] !== null,
  remark: r => (r['ledger'] as Record<string, unknown> | null)?.['remark'] !== undefined,
};

const text = (v: unknown): string => String(v ?? '').trim();

/** Texts that stand in a staged row as they stood in the file. */
const literal: Readonly<Record<string, string>> = {
  name: 'name',
  address: 'address',
  registeredAddress: 'registered_address',
  legalRepresentative: 'legal_name',
  liaison: 'liaison_name',
};

/** A number that stood behind a name in its cell (王敏13812345678): the name stays, the number has its own place. */
const splitOff = (row: Staged, field: string, whole: string): boolean => {
  const phone = { legalRepresentative: 'legal_phone', liaison: 'liaison_phone' }[field];
  const name = text(row[literal[field] ?? '']);
  return (
    phone !== undefined && row[phone] !== null && name !== '' && /^\d{7,}$/.test(whole.startsWith(name) ? whole.slice(name.length) : '')
  );
};

interface Look {
  readonly view: ImportView;
  readonly staged: ReadonlyMap<number, Staged>;
  readonly faults: readonly ImportFault[];
}

const allFaults = async (who: Importer, id: string): Promise<ImportFault[]> => {
  const rows: ImportFault[] = [];
  for (const severity of [undefined, 'unread'] as const) {
    let after: string | undefined;
    do {
      const page = (await who.call(
        ledgerImports.faults as never,
        { id, limit: 100, ...(severity ? { severity } : {}), ...(after ? { after } : {}) } as never,
      )) as { rows: ImportFault[]; next: string | null };
      rows.push(...page.rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  return rows;
};

const look = async (who: Importer, id: string): Promise<Look> => {
  const view = (await who.call(ledgerImports.get as never, { id } as never)) as ImportView;
  const { rows } = await who.pool.query('select * from enterprises.import_rows where import_id = $1', [id]);
  return { view, staged: new Map((rows as Staged[]).map(r => [r.row_no, r])), faults: await allFaults(who, id) };
};

const columnLetter = (column: number): string => {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
};

/** Where a filled cell went; undefined: nobody accounts for it. */
const fateOf = ({ view, staged, faults }: Look, at: { sheet: string; row: number; column: number }, value: unknown): string | undefined => {
  const place = view.parts.findIndex(p => p.sheet === at.sheet);
  const part = view.parts[place];
  const prefix = view.sheets.length > 1 ? `${at.sheet}!` : '';
  if (!part) return faults.some(f => f.code.startsWith('sheet') && f.value === at.sheet) ? 'sheet listed' : undefined;
  const inThisRow = faults.filter(f => f.row === place * sheetStride + at.row);
  if (inThisRow.some(f => f.code === 'rowUnread' || f.code === 'titleUnread' || f.code === 'rowHidden')) return 'row listed';
  const column = view.columns.find(c => c.sheet === place && c.index === at.column);
  const letter = columnLetter(at.column);
  const listed = faults.some(
    f =>
      (f.code === 'columnUnread' || f.code === 'columnHidden' || f.code === 'nothingSaid') &&
      f.cell.replace(prefix, '').replace(/\d+$/, '') === letter,
  );
  const row = staged.get(place * sheetStride + at.row);
  if (column?.field == null) return listed ? 'column listed' : undefined;
  if (row?.red) return 'row refused';
  if (inThisRow.some(f => f.cell === `${prefix}${letter}${at.row}`)) return 'doubtful';
  if (row && inRow[column.field]?.(row)) {
    const kept = literal[column.field];
    const plain = /^[\u4e00-\u9fff0-9]+$/.test(text(value));
    if (!kept || !plain || text(row[kept]) === text(value)) return 'written';
    return splitOff(row, column.field, text(value)) ? 'written' : undefined;
  }
  return listed ? 'says nothing' : undefined;
};

/**
 * Imports a file and follows each of its filled cells.
 * @returns sentences about cells that nobody accounts for, and about a balance that does not add up; none when all is well
 */
export const unaccounted = async (who: Importer, edited: Pick<Edited, 'sheets' | 'name' | 'bytes'>): Promise<string[]> => {
  const fileId = await who.upload(edited.bytes, { name: edited.name, mediaType: 'application/octet-stream' });
  const id = newId();
  await who.call(ledgerImports.start as never, { id, fileId } as never);
  await who.runJobs();
  const seen = await look(who, id);
  const { view } = seen;
  // A file whose columns name nothing waits for a person, and says so.
  if (view.state !== 'ready' || view.problem !== null) return view.problem === null ? [`state ${view.state}`] : [];
  const { cells, written, doubtful, unread, passed } = view.balance;
  const wrong = cells === written + doubtful + unread + passed && written >= 0 ? [] : [`balance ${JSON.stringify(view.balance)}`];
  let filled = 0;
  for (const [at, sheet] of edited.sheets.entries()) {
    const name = view.sheets.length === edited.sheets.length ? (view.sheets[at] ?? '') : sheet.name;
    const head = view.parts.find(p => p.sheet === name)?.headerRow ?? 0;
    for (const [r, row] of sheet.cells.entries())
      for (const [column, value] of row.entries()) {
        if (r + 1 === head || text(value) === '') continue;
        filled += 1;
        const fate = fateOf(seen, { sheet: name, row: r + 1, column }, value);
        if (fate === undefined) wrong.push(`${name} ${columnLetter(column)}${r + 1} ${JSON.stringify(value)} is lost`);
      }
  }
  return filled === cells ? wrong : [...wrong, `${filled} cells came in, ${cells} are counted`];
};
