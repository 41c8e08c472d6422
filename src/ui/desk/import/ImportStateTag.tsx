import type { ImportState } from '#platform/contract/imports/shapes.ts';
import { StateTag } from '../StateTag.tsx';
import { useT } from './import-kind.ts';

const tones = {
  reading: 'doing',
  ready: 'todo',
  writing: 'doing',
  written: 'done',
  undoing: 'doing',
  undone: 'off',
  abandoned: 'off',
  unreadable: 'bad',
} as const;

/** Where an import stands. */
export const ImportStateTag = ({ state }: { state: ImportState }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
};
