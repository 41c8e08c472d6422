import { type CellFault, red, yellow } from '#platform/contract/imports/cells.ts';
import type { AssetKind, AssetStatus, KindDetails } from '../contract/asset.ts';
import { KindDetails as KindDetailsShape } from '../contract/asset.ts';
import { checkNumberOf } from './check-number.ts';
import type { ExportDraft } from './import-cells.ts';
import { detailKeys, type ExportField } from './import-fields.ts';
import { findStatus } from './status-words.ts';
import { namesWellKnownMark } from './well-known.ts';

/** What a row says of an asset, once read. */
export interface RowContent {
  kindDetails: KindDetails;
  number: string;
  title: string;
  owner: string;
  status: AssetStatus | null;
  statusWords: string;
  valueNote: string;
}

/** What is wrong with a row as a whole, at the field to put right. */
export interface RowFault extends CellFault {
  field: ExportField;
}
export interface JudgedContent {
  content: RowContent | null;
  faults: RowFault[];
}

/** The type digit of a patent number says the type where no column does. */
const typeOfNumber = (number: string): string | undefined => {
  const digits = number.normalize('NFKC').replace(/\D/g, '');
  const digit = digits.length >= 12 ? digits[4] : digits.length >= 8 ? digits[2] : undefined;
  return digit === undefined
    ? undefined
    : ({ '1': 'invention', '8': 'invention', '2': 'utility', '9': 'utility', '3': 'design' } as Record<string, string>)[digit];
};

const defaults = (kind: AssetKind, number: string): Record<string, unknown> => {
  if (kind === 'trademark') return { classes: [] };
  if (kind === 'patent') return { type: typeOfNumber(number), reduction: 0, openLicence: false, inventors: [], pct: false };
  if (kind === 'standard') return { standardNumber: number, role: 'participant' };
  if (kind === 'award') return { level: 'other' };
  return kind === 'geographicalIndication' ? { register: 'product' } : {};
};

const text = (value: ExportDraft[string] | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const detailsOf = (kind: AssetKind, draft: ExportDraft): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(detailKeys[kind])
      .map(([field, key]) => [key, draft[field] ?? (field === 'registeredOn' ? draft['registeredFrom'] : undefined)] as const)
      .filter(([, v]) => v !== undefined),
  );

/**
 * Judges what the cells of a row say together. What cannot be is told by its field; a number is checked and never repaired.
 */
export const judgeContent = (kind: AssetKind, draft: ExportDraft): JudgedContent => {
  const faults: RowFault[] = [];
  const fault = (field: ExportField, f: CellFault): void => void faults.push({ ...f, field });
  const number = text(draft['number']);
  const title =
    text(draft['title']) || (kind === 'certificate' ? text(draft['scheme']) : '') || (kind === 'trademark' && number !== '' ? '图形' : '');
  if (title === '') fault('title', red('title'));
  if (['trademark', 'patent', 'certificate', 'standard'].includes(kind) && number === '') fault('number', red('number'));
  const parsed = KindDetailsShape.safeParse({
    kind,
    details: { ...defaults(kind, number), ...(kind === 'certificate' ? { scheme: title } : {}), ...detailsOf(kind, draft) },
  });
  if (!parsed.success) fault(kind === 'patent' ? 'patentType' : 'title', red('details'));
  if (['honour', 'award', 'certificate'].includes(kind) && namesWellKnownMark(title)) fault('title', red('wellKnown'));
  const statusWords = text(draft['status']);
  const status = statusWords === '' ? null : findStatus(kind, statusWords);
  if (statusWords !== '' && status === undefined) fault('status', yellow('status', { value: statusWords }));
  if (!parsed.success) return { content: null, faults };
  if (number !== '')
    for (const f of checkNumberOf({ ...parsed.data, number })) {
      const made = f.severity === 'red' ? red : yellow;
      fault('number', made(`number.${f.code}`, { suggestion: f.suggestion ?? '' }, f.suggestion ?? undefined));
    }
  const content = {
    kindDetails: parsed.data,
    number,
    title: title.slice(0, 300),
    owner: text(draft['enterprise']).slice(0, 200),
    status: status === undefined ? ('other' as const) : status,
    statusWords: statusWords.slice(0, 60),
    valueNote: text(draft['note']).slice(0, 2000),
  };
  return { content: title === '' ? null : content, faults };
};
