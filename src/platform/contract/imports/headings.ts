import type { PlainRow } from './cells.ts';
import type { AnyFields } from './fields.ts';

/** Words that make of a heading another one: 企业名称（曾用）, 原地址, 联系人（备用）. */
const otherOne =
  /曾用|曾经|旧|原|^前|以前|变更前|历史|英文|外文|简称|别名|备用|第二|停用|作废|法定代表|法人|股东|监事|母公司|总公司|上级|财务|会计|紧急/;

/** What a heading is compared by: half-width, lower case, no spaces, no `*`, no notes in brackets unless they make it another one. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*﹡:：\u200b-\u200f\ufeff]/g, '')
    .replace(/[([{【〔]([^)\]}】〕]*)[)\]}】〕]/g, (_, note: string) => (otherOne.test(note) ? note : ''))
    .replace(/^\d+[.、]/, '');

/** Words of lines that are no record: totals, notes and samples above, below or between the rows. */
export const notARow =
  /^[(（【[]?(示例|样例|范例|例[:：]|例如|举例|填写示例|填表说明|填写说明|必填|选填|合计|总计|小计|共计|累计|共\s*\d+|注[:：]|备注[:：]?$|备注[:：]|说明[:：]|填表人|制表人|制表|审核人|填报人|填报单位|单位负责人|联系电话[:：]|以下空白)/;

/** Numbers of columns below a heading: 甲 乙 丙 1 2 3, (1), ①, A B C. */
export const columnNumber = /^(?:[甲乙丙丁戊己庚辛壬癸]|[(（]?\d{1,2}[)）]?|[①-⑳]|[A-Z]|栏次|列次)$/;

export interface FoundHeader {
  /** Row of the (lower) heading as the spreadsheet counts. */
  rowNumber: number;
  /** Its upper row, when it has two. */
  firstRow: number;
  /** Headings by column; two levels are joined by `/`. */
  headings: string[];
  score: number;
}

/** What is known of a column beside its heading. */
export interface ColumnFacts {
  /** Its first values. */
  readonly samples: readonly string[];
  readonly hidden: boolean;
}
export interface MappedColumn {
  field: string | null;
  remembered: boolean;
}

/** What headings mean to one kind of import. */
export interface HeadingReader {
  /** Undefined when it says nothing we know. A two-level heading `联系人/电话` is read from its whole, then its last part. */
  readonly fieldOf: (heading: string) => string | undefined;
  /**
   * Finds the heading below title rows: the row (or two rows) whose cells mean most. Undefined when no row names two things we know.
   * @param rows the first rows of a sheet, about thirty
   */
  readonly find: (rows: readonly PlainRow[]) => FoundHeader | undefined;
  /**
   * Gives each field to one column, the one that fits best; what the authority mapped last time wins. A hidden column is never taken by itself.
   */
  readonly map: (
    headings: readonly string[],
    remembered: ReadonlyMap<string, string | null>,
    facts?: readonly ColumnFacts[],
  ) => MappedColumn[];
  /** Columns by what stands in them, where no heading says it. */
  readonly byContent: (facts: readonly ColumnFacts[]) => MappedColumn[];
  /** Whether a row looks like a record and not like a heading. */
  readonly isRecord: (row: PlainRow) => boolean;
  /** Whether these headings name what a record cannot be without. */
  readonly names: (headings: readonly string[]) => boolean;
}

const joined = (upper: PlainRow, lower: PlainRow): string[] =>
  Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, i) => {
    const [top, bottom] = [upper.cells[i]?.text.trim() ?? '', lower.cells[i]?.text.trim() ?? ''];
    return top === bottom || bottom === '' ? top : top === '' ? bottom : `${top}/${bottom}`;
  });

/** A lower heading row repeats merged cells of the upper one and holds no numbers. */
const belongsToHeader = (upper: PlainRow, lower: PlainRow): boolean =>
  lower.rowNumber === upper.rowNumber + 1 &&
  lower.cells.some((c, i) => c.merged && c.text !== '' && c.text === upper.cells[i]?.text) &&
  lower.cells.every(c => c.kind === 'text' || c.kind === 'empty');

const findHeader = (rows: readonly PlainRow[], scoreOf: (headings: readonly string[]) => number): FoundHeader | undefined => {
  let best: FoundHeader | undefined;
  rows.forEach((row, i) => {
    // A title merged over the whole width repeats one text.
    if (new Set(row.cells.filter(c => c.text !== '').map(c => c.text)).size < 2) return;
    const single = row.cells.map(c => c.text.trim());
    const score = scoreOf(single);
    if (score >= 2 && score > (best?.score ?? 0)) best = { rowNumber: row.rowNumber, firstRow: row.rowNumber, headings: single, score };
    const below = rows[i + 1];
    if (score >= 1 && below && belongsToHeader(row, below)) {
      const two = joined(row, below);
      const twoScore = scoreOf(two);
      if (twoScore >= 2 && twoScore >= (best?.score ?? 0))
        best = { rowNumber: below.rowNumber, firstRow: row.rowNumber, headings: two, score: twoScore };
    }
  });
  return best;
};

/** How much of a column looks like a field: 0 none of it, 1 all; undefined when it is empty or the field cannot tell. */
const shareOf = (fields: AnyFields, field: string, samples: readonly string[]): number | undefined => {
  const fits = fields[field]?.fits;
  const filled = samples.filter(s => s.trim() !== '');
  return fits && filled.length > 0 ? filled.filter(s => fits(s)).length / filled.length : undefined;
};

const enough = 0.5;
const byShare = (share: number | undefined): number => (share === undefined ? 1 : share >= enough ? 2 : 0);

/** A column that may mean a field, and how well. */
interface Claim {
  readonly column: number;
  readonly field: string;
  /** Place of its word among those of the field. */
  readonly rank: number;
  readonly share: number | undefined;
}
const better = (a: Claim, b: Claim): number => byShare(b.share) - byShare(a.share) || a.rank - b.rank || a.column - b.column;

/** What a heading may mean, and how sure that is. */
interface Meaning {
  readonly field: string;
  readonly rank: number;
  readonly weak: boolean;
}
type Read = (heading: string) => Meaning | undefined;

/** Gives fields to columns by claims, the best first; what is given already stays. */
const give = (result: MappedColumn[], taken: Set<string>, claims: readonly Claim[]): void => {
  for (const { column, field } of [...claims].sort(better)) {
    const cell = result[column];
    if (!cell || cell.field !== null || taken.has(field)) continue;
    cell.field = field;
    taken.add(field);
  }
};

/** Loose headings beside the column of a person are that person's: 法定代表人 | 联系电话 | 联系人 | 联系电话. */
const moveBeside = (result: MappedColumn[], headings: readonly string[], fields: AnyFields): void => {
  const looseOf = new Map(Object.entries(fields).flatMap(([field, f]) => (f.loose?.words ?? []).map(w => [headingKey(w), field] as const)));
  const siblings = new Map(Object.entries(fields).flatMap(([field, f]) => (f.beside === undefined ? [] : [[f.beside, field] as const])));
  const taken = new Set(result.flatMap(r => r.field ?? []));
  headings.forEach((heading, i) => {
    const general = looseOf.get(headingKey(heading));
    const left = result[i - 1]?.field;
    const own = left === null || left === undefined ? undefined : siblings.get(left);
    const cell = result[i];
    if (general === undefined || own === undefined || taken.has(own) || !cell || cell.remembered) return;
    if (cell.field !== null && cell.field !== general) return;
    cell.field = own;
    taken.add(own);
    // The general field is free again for the next column that is headed so.
    if (!result.some(r => r.field === general)) {
      const next = headings.findIndex(
        (h, at) =>
          result[at]?.field === null && looseOf.get(headingKey(h)) === general && siblings.get(result[at - 1]?.field ?? '') === undefined,
      );
      if (next >= 0 && result[next]) result[next].field = general;
    }
  });
};

interface Words {
  readonly byKey: ReadonlyMap<string, Meaning>;
  readonly exact: Read;
  readonly fieldOf: Read;
}

/** What may stand behind a word without changing it. */
const harmlessTail = /^(名称|名字|情况|信息|栏|列|号|号码|\d+|[a-z])?$/;

const wordsOf = (fields: AnyFields): Words => {
  const byKey = new Map<string, Meaning>();
  const loose = new Map<string, RegExp>();
  const add = (word: string, meaning: Meaning): void => {
    if (!byKey.has(headingKey(word))) byKey.set(headingKey(word), meaning);
  };
  for (const [field, f] of Object.entries(fields)) {
    for (const [rank, word] of f.headings.entries()) add(word, { field, rank, weak: false });
    for (const [rank, word] of (f.weak ?? []).entries()) add(word, { field, rank: 1_000 + rank, weak: true });
    for (const [rank, word] of (f.loose?.words ?? []).entries()) {
      add(word, { field, rank: 500 + rank, weak: false });
      loose.set(headingKey(word), f.loose?.after ?? /^$/);
    }
  }
  /** Longest first, for headings that only end in a known word. */
  const contained = [...byKey].filter(([word]) => [...word].length >= 2).sort((a, b) => b[0].length - a[0].length);
  /** What stands before a word must not make it somebody else's. */
  const standsWell = (word: string, before: string): boolean =>
    loose.has(word) ? (loose.get(word)?.test(before) ?? false) : !otherOne.test(before);
  const exact: Read = heading => byKey.get(headingKey(heading));
  const fieldOf: Read = heading => {
    const key = headingKey(heading);
    if (key === '') return undefined;
    const parts = key.split('/').filter(Boolean);
    const whole = byKey.get(key) ?? byKey.get(parts.join(''));
    if (whole) return whole;
    const last = parts.at(-1) ?? '';
    const known = byKey.get(last);
    if (known && standsWell(last, parts.slice(0, -1).join(''))) return known;
    const joinedKey = parts.join('');
    return contained.find(([word]) => {
      const at = joinedKey.lastIndexOf(word);
      const isLong = [...word].length >= 3 || loose.has(word);
      return at >= 0 && isLong && harmlessTail.test(joinedKey.slice(at + word.length)) && standsWell(word, joinedKey.slice(0, at));
    })?.[1];
  };
  return { byKey, exact, fieldOf };
};

const mapHeadings = (
  fields: AnyFields,
  { exact, fieldOf }: Words,
  {
    headings,
    remembered,
    facts,
  }: { headings: readonly string[]; remembered: ReadonlyMap<string, string | null>; facts: readonly ColumnFacts[] },
): MappedColumn[] => {
  const taken = new Set<string>();
  const result = headings.map((): MappedColumn => ({ field: null, remembered: false }));
  const isKnown = (h: string): boolean => remembered.has(headingKey(h));
  const visible = (i: number): boolean => facts[i]?.hidden !== true;
  headings.forEach((h, i) => {
    const cell = result[i];
    if (!cell || !visible(i) || !isKnown(h)) return;
    const field = remembered.get(headingKey(h)) ?? null;
    if (field !== null && taken.has(field)) return;
    cell.field = field;
    cell.remembered = true;
    if (field !== null) taken.add(field);
  });
  // Exact words before contained ones: 企业名称 beats 走访企业名称.
  for (const meaning of [exact, fieldOf]) {
    const claims = headings.flatMap((h, column): Claim[] => {
      const m = isKnown(h) || !visible(column) ? undefined : meaning(h);
      if (!m) return [];
      const share = shareOf(fields, m.field, facts[column]?.samples ?? []);
      return m.weak && !(share !== undefined && share >= enough) ? [] : [{ column, field: m.field, rank: m.rank, share }];
    });
    give(result, taken, claims);
  }
  moveBeside(result, headings, fields);
  const sure = Object.entries(fields).flatMap(([field, f]) => (f.sure ? [field] : []));
  give(
    result,
    new Set(result.flatMap(r => r.field ?? [])),
    contentClaims(fields, sure, facts, i => !isKnown(headings[i] ?? '')),
  );
  return result;
};

const mostly = 0.6;

const contentClaims = (
  fields: AnyFields,
  names: readonly string[],
  facts: readonly ColumnFacts[],
  may: (column: number) => boolean,
): Claim[] =>
  facts.flatMap((fact, column) =>
    fact.hidden || !may(column)
      ? []
      : names.flatMap((field, rank): Claim[] => {
          const share = shareOf(fields, field, fact.samples);
          return share !== undefined && share >= mostly ? [{ column, field, rank, share }] : [];
        }),
  );

/** Reads headings by the words of a kind's fields. */
export const headingReader = (fields: AnyFields): HeadingReader => {
  const words = wordsOf(fields);
  const fieldOf = (heading: string): string | undefined => {
    const m = words.fieldOf(heading);
    return m?.field;
  };
  const scoreOf = (headings: readonly string[]): number => {
    const found = new Set(headings.map(fieldOf).filter(f => f !== undefined));
    return found.size + ([...found].some(f => fields[f]?.lead) ? 1 : 0);
  };
  const telling = Object.entries(fields).filter(([, f]) => f.fits !== undefined);
  return {
    fieldOf,
    find: rows => findHeader(rows, scoreOf),
    map: (headings, remembered, facts = []) => mapHeadings(fields, words, { headings, remembered, facts }),
    byContent: facts => {
      const result = facts.map((): MappedColumn => ({ field: null, remembered: false }));
      const names = telling.map(([field]) => field);
      // A field that fits better in another column waits for it: the rarest first, as they are declared.
      for (const field of names)
        give(
          result,
          new Set(result.flatMap(r => r.field ?? [])),
          contentClaims(fields, [field], facts, () => true),
        );
      return result;
    },
    isRecord: row => row.cells.some(c => c.kind !== 'empty' && telling.some(([, f]) => (f.lead || f.sure) && f.fits?.(c.text))),
    names: headings => headings.some(h => fields[fieldOf(h) ?? '']?.lead),
  };
};
