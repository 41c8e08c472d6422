import type { Context } from '#platform/server/context.ts';
import type { BuildResult } from '../../contract/roster.ts';
import { type NamedLine, readNamedLines } from '../../domain/named-lines.ts';
import type { Campaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { type Candidate, candidatesNamed, type ListPlace } from './roster-candidates.ts';
import { addEntries, writeBatch } from './roster-store.ts';
import { takenOffBefore, withdrawnOf } from './withdrawn.ts';

type Ctx = Context<CampaignsDb>;

interface Build {
  batchId: string;
  source: 'filter' | 'file' | 'hand';
  found: readonly Candidate[];
  unmatched?: BuildResult['unmatched'];
}

/** Writes the enterprises found and the batch that undoes it. */
export const buildFrom = async (ctx: Ctx, c: Campaign, b: Build): Promise<BuildResult> => {
  const ids = b.found.map(f => f.id);
  const withdrew = await withdrawnOf(ctx, c.id, ids);
  const cameBack = await takenOffBefore(ctx, c.id, ids);
  const items = await addEntries(ctx, c, b.source, b.found);
  await writeBatch(ctx, c, { id: b.batchId, kind: 'add', items });
  return {
    id: c.id,
    batchId: b.batchId,
    added: items.length,
    alreadyThere: b.found.length - items.length - withdrew.length,
    unmatched: b.unmatched ?? [],
    withdrew,
    cameBack,
  };
};

const isNamed = (l: NamedLine): l is NamedLine & { names: readonly string[] } => 'names' in l;

/** The enterprise that a line means, or why it means none. */
const meant = (
  line: NamedLine,
  byCode: ReadonlyMap<string, Candidate[]>,
  byName: ReadonlyMap<string, Candidate[]>,
): Candidate | 'unknown' | 'ambiguous' | 'badCode' => {
  if ('fault' in line) return line.fault;
  // Of the names that a line may mean the first one that is known counts: they come from the whole line down.
  const hits =
    'code' in line ? (byCode.get(line.code) ?? []) : (line.names.map(n => byName.get(n) ?? []).find(found => found.length > 0) ?? []);
  const [first, second] = hits;
  if (!first) return 'unknown';
  return second ? 'ambiguous' : first;
};

const groupBy = (rows: readonly Candidate[], keyOf: (c: Candidate) => string | null): ReadonlyMap<string, Candidate[]> => {
  const groups = new Map<string, Candidate[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
};

/** Finds the enterprises of a list of codes or names; what finds none or several is said by line. */
export const matchLines = async (
  ctx: Ctx,
  place: ListPlace,
  lines: readonly string[],
): Promise<{ found: Candidate[]; unmatched: BuildResult['unmatched'] }> => {
  const read = readNamedLines(lines);
  const rows = await candidatesNamed(ctx, place, {
    codes: read.flatMap(l => ('code' in l ? [l.code] : [])),
    names: read.filter(isNamed).flatMap(l => l.names),
  });
  const byCode = groupBy(rows, r => r.uscc);
  const byName = groupBy(rows, r => r.name);
  const found = new Map<string, Candidate>();
  const unmatched: BuildResult['unmatched'] = [];
  for (const line of read) {
    const hit = meant(line, byCode, byName);
    if (typeof hit === 'string') unmatched.push({ line: line.line, text: line.text, reason: hit });
    else found.set(hit.id, hit);
  }
  return { found: [...found.values()], unmatched };
};
