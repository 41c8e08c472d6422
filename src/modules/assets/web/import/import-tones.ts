import type { Tone } from '#ui/StateIcon.tsx';
import type { ImportRow, ImportView } from '../../contract/import.ts';

/** How the state of an import looks. */
export const stateTone: Readonly<Record<ImportView['state'], Tone>> = {
  reading: 'doing',
  ready: 'todo',
  writing: 'doing',
  written: 'done',
  undoing: 'doing',
  undone: 'off',
  abandoned: 'off',
  unreadable: 'bad',
};

/** How what becomes of a row looks. */
export const decisionTone: Readonly<Record<ImportRow['decision'], Tone>> = {
  new: 'done',
  update: 'doing',
  same: 'off',
  merged: 'done',
  red: 'bad',
  skip: 'off',
};
