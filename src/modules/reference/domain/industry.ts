import { type IndustrySectionRow, industrySections } from './industry.data.ts';

const names = new Map(industrySections.flatMap(s => [[s.code, s.name] as const, ...s.divisions]));
const sectionByDivision = new Map(industrySections.flatMap(s => s.divisions.map(([code]) => [code, s.code] as const)));

/** Names that divisions had before they were amended, as ledgers still write them. */
const formerNames: Readonly<Record<string, string>> = { 基层群众自治组织: '96' };

/** Name of a section or of the division a code lies in; the code itself when it is not in the edition of 2017. */
export const industryName = (code: string): string => names.get(code) ?? names.get(code.slice(0, 2)) ?? code;

/** 门类 letter of a code; undefined when the division does not exist. */
export const sectionOf = (code: string): string | undefined => sectionByDivision.get(code.slice(0, 2));

/** The section that a code lies in. */
export const findSection = (code: string | null): IndustrySectionRow | undefined =>
  code === null ? undefined : industrySections.find(s => s.code === sectionOf(code));

/** The first 大类 of each section, in order: the greatest that is not above a division stands for its section. */
export const firstDivisions: readonly string[] = industrySections.map(s => s.divisions[0]?.[0] ?? '');

/** The two-digit divisions that a pick names: of a section letter all of its divisions, of a division itself. */
export const divisionsOfPick = (pick: string): readonly string[] => (/^[A-T]$/.test(pick) ? divisionsOf(pick) : [pick]);

/** The two-digit divisions of a section. */
export const divisionsOf = (section: string): readonly string[] =>
  industrySections.find(s => s.code === section)?.divisions.map(([code]) => code) ?? [];

/**
 * Reads what a ledger has under 行业: `C38`, `3825`, `制造业/电气机械和器材制造业`, `电气机械和器材制造业`. Undefined when it says nothing we know.
 */
export const readIndustry = (raw: string): string | undefined => {
  const text = raw.normalize('NFKC').trim();
  const digits = /^[A-Ta-t]?\s*(\d{2,4})(?!\d)/.exec(text)?.[1];
  if (digits !== undefined) return sectionOf(digits) === undefined ? undefined : digits;
  for (const part of text.split(/[/>\\|·-]/).reverse()) {
    const wanted = part.replace(/\s/g, '');
    const former = formerNames[wanted];
    if (former !== undefined) return former;
    for (const s of industrySections) {
      const hit = s.divisions.find(
        ([, name]) => name === wanted || (wanted.length >= 3 && name.replace(/业$/, '') === wanted.replace(/业$/, '')),
      );
      if (hit) return hit[0];
    }
  }
  return undefined;
};
