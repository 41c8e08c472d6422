import { describe, expect, it } from 'vitest';
import { classify, spokenWords } from './classify.ts';
import { classifyCases } from './classify-cases.data.ts';
import { freshCases } from './classify-fresh.data.ts';
import { standardTaxonomy } from './taxonomy.ts';

const taxonomy = standardTaxonomy();
const best = (text: string) => classify(text, taxonomy).ranked[0];

/** Share of lines whose best class is the person's; the figures and the misses are printed. */
const measure = (name: string, cases: readonly (readonly [string, string])[]): number => {
  const wrong = cases.filter(([text, code]) => best(text)?.code !== code);
  const sure = cases.filter(([text]) => classify(text, taxonomy).sure);
  const sureRight = sure.filter(([text, code]) => best(text)?.code === code);
  const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;
  const right = cases.length - wrong.length;
  console.log(
    `classifier, ${name}: ${cases.length} lines, top-1 ${percent(right, cases.length)}; sure of ${sure.length}, of these right ${percent(sureRight.length, sure.length)}`,
  );
  for (const [text, code] of wrong) console.log(`  ${text} → ${best(text)?.code ?? 'none'} instead of ${code}`);
  return right / cases.length;
};

describe('the classifier of demands', () => {
  it('[4.1-a] sorts realistic one-line demands right in at least nine of ten, and says how many', () => {
    expect(classifyCases.length).toBeGreaterThanOrEqual(150);
    expect(measure('tuned on', classifyCases)).toBeGreaterThanOrEqual(0.9);
  });

  it('[4.1-a] sorts lines it was never tuned on right in at least eight of ten', () => {
    expect(measure('never seen', freshCases)).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['商标快到期了，怎么续展', 'SB02', '“续展”“商标”“到期”'],
    ['想用专利质押融资', 'ZLQ08', '“专利”“融资”“质押”'],
  ])('[4.1-a] explains itself by the words it found: %s', (text, code, words) => {
    const found = best(text);
    expect(found?.code).toBe(code);
    expect(found && spokenWords(found)).toBe(words);
  });

  it.each([
    ['ＩＳＯ ９００１ 换版', 'RZ04'],
    ['想了解《浙江制造》标准', 'BZ05'],
    ['H A C C P', 'RZ06'],
  ])('[4.1-a] does not stumble over width, case, blanks and book marks: %s', (text, code) => {
    expect(best(text)?.code).toBe(code);
  });

  it('[4.1-a] gives no class where no word is known, and is not sure where two classes are near', () => {
    expect(classify('感谢贵局一直以来的关心', taxonomy)).toEqual({ sure: false, ranked: [] });
    expect(classify('专利', taxonomy)).toMatchObject({ sure: false, ranked: [{ code: 'ZLQ01' }] });
  });

  it('[4.1-a] never proposes a retired class and counts a word inside a longer one once', () => {
    expect(best('省名牌申报培训')?.code).toBe('PX11');
    expect(classify('省政府质量奖', taxonomy).ranked[0]?.words.map(w => w.word)).toEqual(['省政府质量奖', '质量']);
  });

  it('[4.1-a] answers the same for the same text, whatever the order of the words in the list', () => {
    const turned = { ...taxonomy, keywords: [...taxonomy.keywords].reverse() };
    for (const [text] of classifyCases) expect(classify(text, turned)).toEqual(classify(text, taxonomy));
  });
});
