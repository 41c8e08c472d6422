import { sayNumber } from '#platform/web/format.ts';
import { DueCell } from '#ui/desk/DueCell.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import type { DeadlineRow } from '../../contract/warning.ts';
import { DoubtMark, useMatter } from './DeadlineMarks.tsx';
import { useT } from './use-warnings-t.ts';

/** What a short list of deadlines says of each: the matter and its asset, the safe day, the official fee in yuan. */
export const useShortDeadlineColumns = (): readonly DataColumn<DeadlineRow>[] => {
  const t = useT();
  const matter = useMatter();
  return [
    {
      key: 'matter',
      title: t('col.matter'),
      render: d => (
        <CellLines more={d.assetTitle}>
          {matter(d)} <DoubtMark confidence={d.confidence} />
        </CellLines>
      ),
    },
    { key: 'safe', title: t('col.safe'), width: 112, render: d => <DueCell day={d.safeOn} /> },
    {
      key: 'fee',
      title: t('col.fee'),
      width: 92,
      align: 'right',
      render: d => (d.feeAmount === null ? '—' : sayNumber(d.feeAmount)),
    },
  ];
};
