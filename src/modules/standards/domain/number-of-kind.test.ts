import { describe, expect, test } from 'vitest';
import { layouts, printedReferences } from '#modules/assets/domain/identifiers/standard-references.data.ts';
import { type ProjectKind, standardKinds } from '../contract/procedure.ts';
import { numberOfKind } from './number-of-kind.ts';

/** Told by its letters alone, apart from the reader. */
const kindOf = (printed: string): ProjectKind | null => {
  if (printed.startsWith('T/ZZB ')) return 'zzb';
  if (printed.startsWith('T/')) return 'group';
  if (printed.startsWith('Q/')) return 'enterprise';
  if (printed.startsWith('GB')) return 'national';
  if (/^DB\d/.test(printed)) return 'local';
  return /^(ISO|IEC)/.test(printed) ? null : 'industry';
};
const own = printedReferences.map(printed => ({ printed, kind: kindOf(printed) }));
const messy = own.flatMap(({ printed, kind }) => Object.values(layouts).map(write => ({ written: write(printed), printed, kind })));

describe('[6.2.1.3-a] the number under which a standard was published', () => {
  test('of more than 500 messy references at least 98 of 100 are read as those of their kind, none as another standard', () => {
    const asked = messy.filter(m => m.kind !== null);
    expect(asked.length).toBeGreaterThanOrEqual(500);
    const read = asked.map(m => ({ ...m, found: numberOfKind(m.written, m.kind as ProjectKind) }));
    const right = read.filter(m => m.found.ok && m.found.key === m.printed);
    expect(right.length / asked.length).toBeGreaterThanOrEqual(0.98);
    expect(read.filter(m => m.found.ok && m.found.key !== m.printed)).toEqual([]);
  });

  test('no kind takes a number of another kind, and none takes an international one', () => {
    for (const { printed, kind } of own)
      for (const other of standardKinds)
        if (other !== kind) expect(numberOfKind(printed, other), `${printed} as ${other}`).toMatchObject({ ok: false, why: 'otherKind' });
  });

  test.each<[string, ProjectKind, string, string]>([
    ['GB/T 19001', 'national', 'undated', ''],
    ['T/ZZB 1944', 'zzb', 'undated', ''],
    ['GBT 19001-2016', 'national', 'unread', 'GB/T 19001-2016'],
    ['T-ZZB 1944-2020', 'zzb', 'unread', 'T/ZZB 1944-2020'],
    ['没有编号', 'national', 'unread', ''],
    ['GB 4706.1-2005、GB 4706.12-2006', 'national', 'unread', ''],
  ])('%s as %s is not taken: %s', (written, kind, why, suggestion) =>
    expect(numberOfKind(written, kind)).toEqual({ ok: false, why, suggestion }),
  );
});
