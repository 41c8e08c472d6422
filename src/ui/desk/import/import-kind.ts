import { type ComponentType, createContext, useContext } from 'react';
import type { ImportOperations } from '#platform/contract/imports/operations.ts';
import { importsZh } from '#platform/contract/imports/phrases-imports.zh-CN.ts';
import type { ImportListRow, ImportRowView, ImportView } from '#platform/contract/imports/shapes.ts';
import { rowLabel } from '#platform/contract/imports/sheet-rows.ts';
import { roomT } from '#platform/web/phrases.ts';
import type { Person } from '#platform/web/session.ts';
import type { Column } from '../table/table-columns.ts';

/** What a kind says in its own words: 家, 项, whose list it is. */
export interface ImportWords {
  title: string;
  lead: string;
  start: string;
  drop: string;
  dropHint: string;
  none: string;
  confirm: (n: number) => string;
  done: (n: { created: number; updated: number }) => string;
  undoExplain: (n: { created: number; updated: number }) => string;
  undone: (n: { removed: number; restored: number; left: number }) => string;
  skippedRows: (n: number) => string;
  seeList: string;
  field: (field: string) => string;
  /** A changed value's name, where it is none of the columns'. */
  changed?: (field: string) => string;
  why: (why: string) => string;
  /** Why an undo left something alone, and what it was. */
  left: (why: string) => string;
  leftField: (field: string) => string;
  /** What rows are named by. */
  name: string;
  /** Pairs of one kind that may be made new all at once, and how that is called. */
  allNew?: { why: string; label: string };
  /** Placeholder and help for pasted rows. */
  paste?: { label: string; help: (own: Own) => string; verb: string };
}

/** What a person chooses beside the file. */
export type Own = Readonly<Record<string, unknown>>;

/** A room's import to the pages: where it lives, what it is called, what it shows of its own. */
export interface ImportPagesKind {
  room: string;
  clause: string;
  /** Where its pages stand, e.g. `/enterprises/imports`. */
  base: string;
  /** The list of what was imported. */
  listPath: string;
  ops: ImportOperations;
  /** Phrase key of a fault; `<room>.fault.<code>` unless the kind says otherwise. */
  faultKey?: (code: string) => string;
  useWords: () => ImportWords;
  /** What the kind asks beside the file, and with what it begins; absent when the file says all. */
  Ask?: ComponentType<{ own: Own; onChange: (own: Own) => void }>;
  askFirst?: (person: Person) => Own;
  /** Columns between the name and what becomes of the row. */
  useRowColumns: () => readonly Column<ImportRowView>[];
  useListColumns?: () => readonly Column<ImportListRow>[];
  /** Old and new values as a person reads them; plainly unless the kind says otherwise. */
  useSayChange?: () => (field: string, value: unknown) => string;
  recordPath: (id: string) => string;
  /** A quiet line below the title, beside the time. */
  useAbout?: () => (view: ImportView) => string;
  /** Below what was written: what else the file may serve. */
  After?: ComponentType<{ view: ImportView }>;
  /** How codes are written in pairs. */
  sayCode?: (code: string) => string;
}

export const ImportKindContext = createContext<ImportPagesKind | undefined>(undefined);

/** The kind of the page. */
export const useKind = (): ImportPagesKind => {
  const kind = useContext(ImportKindContext);
  if (!kind) throw new Error('a page of imports stands inside its kind');
  return kind;
};

/** Sentences that all imports share. */
export const useT = roomT('platform.imports', importsZh);

/** A row as a person finds it: its number; with several sheets the sheet's name as well. */
export const sayRow = (view: ImportView, row: number): string =>
  rowLabel(
    view.parts.map(p => p.sheet),
    view.sheets.length > 1,
    row,
  );
