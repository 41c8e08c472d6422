import { StateTag } from '#ui/desk/StateTag.tsx';
import type { LetterState } from '../../contract/official-letter.ts';
import { useT } from '../use-t.ts';

const tones = { draft: 'doing', issued: 'done', voided: 'bad' } as const;

/** 草稿 · 已发出 · 已作废. */
export const LetterMark = ({ state }: { state: LetterState }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`official.state.${state}`)}</StateTag>;
};
