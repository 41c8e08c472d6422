import { sayMark } from '#platform/web/marks.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ItemFault } from '../../domain/lint-item.ts';
import { useT } from '../use-t.ts';

const partOf = (pointer: string): string => pointer.split('/')[2] ?? '';
const parts = ['basis', 'conditions', 'materials', 'stages', 'questions'] as const;

/** What is still missing before the draft may be published; the same rules as the server's. */
export const DraftFaults = ({ faults }: { faults: readonly ItemFault[] }) => {
  const t = useT();
  if (faults.length === 0) return <StateTag tone="done">{t('edit.ready')}</StateTag>;
  const whereOf = (pointer: string): string => {
    const part = parts.find(p => p === partOf(pointer));
    const row = pointer.split('/')[3];
    return part === undefined
      ? ''
      : row === undefined
        ? `${t(`part.${part}`)}${sayMark('：')}`
        : `${t('edit.row', { part: t(`part.${part}`), n: Number(row) + 1 })}${sayMark('：')}`;
  };
  return (
    <div role="status">
      <p>{t('edit.faults')}</p>
      <ul>
        {faults.map(f => (
          <li key={`${f.code} ${f.pointer}`}>{`${whereOf(f.pointer)}${t(`lint.${f.code}`)}`}</li>
        ))}
      </ul>
    </div>
  );
};
