import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'tools', 'bench', 'test'], { cwd: root })
  .toString()
  .split('\n')
  .filter(f => /\.(ts|tsx)$/.test(f) && !f.endsWith('.gen.ts'));

interface Rule {
  name: string;
  /** Which files it reads. */
  files: RegExp;
  except?: RegExp;
  /** What it refuses: a pattern in the text, or of the path. */
  text?: RegExp;
  path?: RegExp;
  planted: { file: string; text: string };
}

const rules: readonly Rule[] = [
  {
    name: 'a day is picked in the language of the page, not of the browser (DayField)',
    files: /^src\/.*\.tsx$/,
    except: /\.test\.tsx$|\/field\//,
    text: /type="(?:date|datetime-local|month|time)"/,
    planted: { file: 'src/modules/x/web/Y.tsx', text: '<Input type="date" />' },
  },
  {
    name: 'what a person hands in is never cut short in silence: refuse it, or act on a part and keep the rest',
    files: /^src\/.*\.tsx$/,
    except: /\.test\.tsx$/,
    text: /\.run(?:Async)?\([^;<]*\.slice\(0,/,
    planted: { file: 'src/modules/x/web/Y.tsx', text: 'add.run({ lines: text.split(/\\n/).slice(0, 2000) })' },
  },
  {
    name: 'words that a page puts together are parted by `sayMark`: English has no full-width marks',
    files: /^src\/(?:.*\/web|ui|app\/web)\/.*\.tsx?$/,
    except: /\.(?:test|data)\.tsx?$|\/marks\.ts$|\/FilterNumber\.tsx$/,
    text: /(?<!sayMark\()(?:'[^'\n\u4e00-\u9fff]*[、；：，（）。][^'\n\u4e00-\u9fff]*'|\}[、；：，（）。])/,
    planted: { file: 'src/modules/x/web/Y.tsx', text: "names.join('、')" },
  },
  {
    name: 'a list that can be cleared names its button in the language of the page (clearNamed)',
    files: /^src\/.*\.tsx$/,
    text: /<Select(?:[^>]|=>)*?\ballowClear(?!=\{(?:clearNamed|[\w.]+ \? (?:clearNamed|false)|!|allowClear)| \?)/,
    planted: { file: 'src/modules/x/web/Y.tsx', text: '<Select allowClear options={people} />' },
  },
  {
    name: 'domain asks no clock, no chance, no environment',
    files: /^src\/modules\/[^/]+\/domain\//,
    except: /\.test\.ts$/,
    text: /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bglobalThis\b/,
    planted: { file: 'src/modules/x/domain/y.ts', text: 'export const now = () => Date.now();' },
  },
  {
    name: 'no file is called utils, helpers, common or misc',
    files: /./,
    path: /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/,
    planted: { file: 'src/platform/server/utils.ts', text: '' },
  },
  {
    name: 'files are kebab-case.ts and PascalCase.tsx',
    files: /^src\/.*\.(ts|tsx)$/,
    path: /\/(?:[^/]*[A-Z_][^/]*\.ts|[a-z][^/]*(?<!main)(?<!\.test)\.tsx)$/,
    except: /i18n\/.*zh-CN(\.\w+)?\.ts$|\.zh-CN\.ts$|\.test\.tsx?$/,
    planted: { file: 'src/modules/x/server/MyStore.ts', text: '' },
  },
  {
    name: 'only faces re-export',
    files: /^src\/modules\//,
    except: /^src\/modules\/[^/]+\/(index|web\/index|web\/field)\.ts$/,
    text: /^export (?:\*|\{[^}]*\}) from /m,
    planted: { file: 'src/modules/x/server/all.ts', text: "export { a } from './a.ts';" },
  },
  {
    name: 'no classes but Problem and adapters',
    files: /^src\//,
    except: /^src\/platform\/contract\/problem\.ts$|Boundary\.tsx$|answered-problem\.ts$|\.test\.tsx?$/,
    text: /^(?:export )?(?:abstract )?class /m,
    planted: { file: 'src/modules/x/server/service.ts', text: 'export class Service {}' },
  },
  {
    // A range that reports only both of its ends lost one that was changed alone.
    name: 'one kind of date field at the desk',
    files: /^src\/.*\.tsx$/,
    except: /^src\/ui\/desk\/form\/DayField\.tsx$|\/field\/|^src\/ui\/desk\/calendar\/|\.test\.tsx$/,
    text: /type="date"|date-picker|\b(?:Date|Range|Time)Picker\b/,
    planted: { file: 'src/modules/x/web/PlanForm.tsx', text: "import { DatePicker } from 'antd';" },
  },
  {
    name: 'a suppression gives its reason',
    files: /^(src|tools|test|bench)\//,
    text: /biome-ignore [\w/]+(?:\s*$|:\s*$)|@ts-ignore|@ts-nocheck|@ts-expect-error\s*$/m,
    except: /source\.test\.ts$/,
    planted: { file: 'src/x.ts', text: '// @ts-ignore\nexport const a = 1;' },
  },
  {
    name: 'server, domain and contract of a room cast nothing to never',
    files: /^src\/modules\/[^/]+\/(?:server|domain|contract)\//,
    except: /\.test\.ts$/,
    text: /\bas never\b/,
    planted: { file: 'src/modules/x/server/y.ts', text: 'recordAct(ctx as never, a);' },
  },
  {
    name: 'tables come from ui/desk: `DataTable` for short lists, `KeysetTable` for long ones, `MonthGrid` for days',
    files: /^src\/(modules|app|ui)\/.*\.tsx$/,
    except: /^src\/ui\/desk\/table\//,
    text: /<table\b|<TableGrid\b/,
    planted: { file: 'src/modules/x/web/Rows.tsx', text: '<table className="rows">' },
  },
  {
    name: 'legal words of honour: a well-known trademark is no badge',
    files: /^src\/.*\.(ts|tsx)$/,
    text: /驰名商标(?:称号|荣誉|标识|徽章|企业)/,
    planted: { file: 'src/x.ts', text: "export const badge = '驰名商标企业';" },
  },
  {
    name: 'forbidden by 国办函〔2026〕12号: position, points, ranking of persons, online time',
    files: /^src\/.*\.(ts|tsx)$/,
    text: /navigator\.geolocation|签到积分|在线时长|人员排名/,
    planted: { file: 'src/x.ts', text: 'navigator.geolocation.watchPosition(() => {});' },
  },
];

const offends = (rule: Rule, file: string, text: string): boolean =>
  rule.files.test(file) && !rule.except?.test(file) && (rule.path?.test(file) === true || rule.text?.test(text) === true);

describe('the text of the house', () => {
  for (const rule of rules) {
    it(`[architecture] ${rule.name}`, () => {
      expect(offends(rule, rule.planted.file, rule.planted.text), 'the planted violation is found').toBe(true);
      expect(files.filter(f => offends(rule, f, readFileSync(path.join(root, f), 'utf8')))).toEqual([]);
    });
  }

  it('[architecture] a file is at most 400 lines, tables of data excepted', () => {
    const lines = (text: string): number => text.trimEnd().split('\n').length;
    expect(lines('a\nb\n')).toBe(2);
    const long = files.filter(f => !/\.data\.tsx?$/.test(f)).filter(f => lines(readFileSync(path.join(root, f), 'utf8')) > 400);
    expect(long).toEqual([]);
  });

  it('[architecture] no folder holds more than 40 files of source', () => {
    const crowded = (all: readonly string[]): string[] => {
      const counts = new Map<string, number>();
      for (const f of all) counts.set(path.dirname(f), (counts.get(path.dirname(f)) ?? 0) + 1);
      return [...counts].filter(([, n]) => n > 40).map(([folder, n]) => `${folder}: ${n}`);
    };
    expect(crowded(Array.from({ length: 41 }, (_, n) => `src/modules/x/server/${n}.ts`))).toEqual(['src/modules/x/server: 41']);
    expect(crowded(files)).toEqual([]);
  });

  it('[architecture] a face is at most 30 lines', () => {
    const faces = files.filter(f => /^src\/modules\/[^/]+\/(index|web\/index|web\/field)\.ts$/.test(f));
    expect(faces.length).toBeGreaterThan(3);
    expect(faces.filter(f => readFileSync(path.join(root, f), 'utf8').trimEnd().split('\n').length > 30)).toEqual([]);
  });

  it('[architecture] fewer than 40 runtime dependencies, and none from a git address', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies).length).toBeLessThan(40);
    expect(Object.values(dependencies).filter(v => !/^\d+\.\d+\.\d+/.test(v))).toEqual([]);
  });
});
