import { StateTag } from '#ui/desk/StateTag.tsx';
import type { LoopRow } from '../contract/loop.ts';
import { useT } from './use-t.ts';

const tones = { toCall: 'todo', toMend: 'doing', appealed: 'warn', mended: 'done', excluded: 'off' } as const;

/** Where a bad rating stands; what is past its day says so. */
export const StateOfLoop = ({ loop }: { loop: Pick<LoopRow, 'state' | 'overdue'> }) => {
  const t = useT();
  const word = t(`loop.${loop.state}`);
  return loop.overdue ? (
    <StateTag tone="bad">{`${word} · ${t('loop.overdue')}`}</StateTag>
  ) : (
    <StateTag tone={tones[loop.state]}>{word}</StateTag>
  );
};
