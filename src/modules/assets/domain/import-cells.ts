import { type CellFault, noRepairs, type PlainCell, type Reading, red, refused, yellow } from '#platform/contract/imports/cells.ts';
import type { AssetKind } from '../contract/asset.ts';

/** What cells of an export say, by field; a term of protection also says from when (`registeredFrom`). */
export type ExportDraft = Record<string, string | number | readonly string[] | readonly number[]>;

export interface ExportEnv {
  readonly kind: AssetKind;
  /** The day of a cell in any of the written forms; undefined when it is none. */
  readonly dayOf: (cell: PlainCell) => string | undefined;
}

/** The value of a cell, more than one from one cell, or why there is none. */
interface Value {
  readonly value?: ExportDraft[string];
  readonly more?: ExportDraft;
  readonly fault?: CellFault;
}
type ReadValue = (cell: PlainCell, env: ExportEnv) => Value;

const plain = (text: string): string => text.normalize('NFKC').trim();
const isBlank = (text: string): boolean => /^(|无|\/|-|—|--|暂无|NULL|null)$/.test(plain(text));

/** A field that keeps the value of its cell under its own name; what says nothing is left out. */
export const keptAs =
  (field: string, read: ReadValue) =>
  (cell: PlainCell, env: ExportEnv): Reading<ExportDraft> => {
    if (isBlank(cell.text)) return { draft: {}, repairs: noRepairs };
    if (cell.kind === 'error') return refused(yellow('formula'));
    const { value, more = {}, fault } = read(cell, env);
    const draft: ExportDraft = value === undefined ? more : { ...more, [field]: value };
    return { draft, repairs: noRepairs, ...(fault ? { fault } : {}) };
  };

export const readWords: ReadValue = cell => ({ value: cell.text.replace(/\s+/g, ' ').trim() });

/** A serial number of Excel also counts where it came as text. */
const dayIn = (cell: PlainCell, env: ExportEnv): string | undefined =>
  env.dayOf(
    cell.kind === 'text' && /^\d{5}(\.\d+)?$/.test(cell.text) ? { kind: 'number', text: cell.text, number: Number(cell.text) } : cell,
  );

export const readDayCell: ReadValue = (cell, env) => {
  const day = dayIn(cell, env);
  return day === undefined ? { fault: yellow('day', { value: cell.text }) } : { value: day };
};

/** 专用权期限: one day, or two with 至 between. */
export const readTerm: ReadValue = (cell, env) => {
  const parts = plain(cell.text)
    .split(/\s*(?:至|到|~|～|—|–| - )\s*/)
    .filter(Boolean);
  if (parts.length !== 2) return readDayCell(cell, env);
  const [from, to] = parts.map(text => env.dayOf({ kind: 'text', text }));
  if (to === undefined) return { fault: yellow('day', { value: cell.text }) };
  return { value: to, ...(from ? { more: { registeredFrom: from } } : {}) };
};

export const readClasses: ReadValue = cell => {
  const found = [...plain(cell.text).matchAll(/\d+/g)].map(m => Number(m[0]));
  const wrong = found.filter(n => n < 1 || n > 45);
  if (found.length === 0 || wrong.length > 0) return { fault: red('classes', { value: cell.text }) };
  return { value: [...new Set(found)].sort((a, b) => a - b) };
};

export const readPatentType: ReadValue = cell => {
  const text = plain(cell.text);
  if (/发明/.test(text)) return { value: 'invention' };
  if (/实用|新型/.test(text)) return { value: 'utility' };
  if (/外观|设计/.test(text)) return { value: 'design' };
  return { fault: red('patentType', { value: cell.text }) };
};

export const readReduction: ReadValue = cell => {
  const n = Number(/\d+(\.\d+)?/.exec(plain(cell.text))?.[0] ?? 0);
  const share = n > 1 ? n / 100 : n;
  return [0, 0.7, 0.85].includes(share) ? { value: share } : { fault: yellow('reduction', { value: cell.text }) };
};

export const readInteger: ReadValue = cell => {
  const n = Number(/\d+/.exec(plain(cell.text))?.[0]);
  return Number.isInteger(n) ? { value: n } : { fault: yellow('whole', { value: cell.text }) };
};

export const readLevel: ReadValue = (cell, { kind }) => {
  const text = plain(cell.text);
  const words =
    kind === 'standard'
      ? ([
          ['国际', 'international'],
          ['国家', 'national'],
          ['行业', 'industry'],
          ['地方', 'local'],
          ['团体', 'group'],
          ['企业', 'enterprise'],
        ] as const)
      : ([
          ['国家', 'national'],
          ['省', 'province'],
          ['市', 'city'],
          ['区', 'district'],
          ['县', 'district'],
        ] as const);
  const hit = words.find(([w]) => text.includes(w));
  if (hit) return { value: hit[1] };
  return kind === 'standard' ? { fault: yellow('level', { value: cell.text }) } : { value: 'other' };
};

export const readRole: ReadValue = cell => {
  const text = plain(cell.text);
  if (/主导|牵头|第一起草|^是$/.test(text)) return { value: 'lead' };
  return { value: /采用|引用|执行/.test(text) ? 'cited' : 'participant' };
};

export const readInventors: ReadValue = cell => ({
  value: plain(cell.text)
    .split(/[;；,，、\s]+/)
    .filter(Boolean),
});
