import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ImportState as State } from '../contract/import.ts';
import { useT } from './use-t.ts';

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
export const ImportState = ({ state }: { state: State }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
};
