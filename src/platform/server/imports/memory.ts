import type { ImportKind } from './kind.ts';
import type { ImportRecord } from './record-shape.ts';

/** Under which name an authority's own words for columns are kept. */
export const memoryOf = (kind: ImportKind, record: Pick<ImportRecord, 'setting'>): string => kind.memory?.(record.setting) ?? kind.room;
