import { useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { BallotRow, FigureBy, FigureLine } from '../contract/figures.ts';
import { listBallots } from '../contract/operations-figures.ts';
import { Level } from '../contract/rating.ts';
import { useT } from './use-t.ts';
import { useTagWords } from './use-tag-words.ts';

interface BallotsDialogProps {
  by: FigureBy;
  row: FigureLine;
  span: { from: string; to: string };
  onClose: () => void;
}

/** What stands behind a figure: levels and words, in no order of time; nobody sees whose. */
export const BallotsDialog = ({ by, row, span, onClose }: BallotsDialogProps) => {
  const t = useT();
  const say = useTagWords();
  const { data, error } = useOp(listBallots, { by, key: row.key, ...span });
  const level = (n: number): string => t(`level.${Level.parse(n)}`);
  const followed = (r: BallotRow): string => (r.followedLevel === null ? '—' : `${level(r.followedLevel)} ${r.followedComment ?? ''}`);
  return (
    <SheetDialog title={t('ballots.title', { name: row.name })} onClose={onClose} wide>
      <ProblemNotice error={error} />
      {data && <p className="pp-hint">{t('ballots.hint', { n: data.n })}</p>}
      {data && (
        <DataTable
          stack
          caption={t('ballots.title', { name: row.name })}
          rows={data.rows}
          rowKey={(_, at) => String(at)}
          columns={[
            { key: 'level', title: t('col.level'), render: r => level(r.level) },
            { key: 'tags', title: t('col.tags'), render: r => r.tags.map(say).join(sayMark('；')) || '—' },
            { key: 'comment', title: t('col.comment'), render: r => r.comment || '—' },
            { key: 'follow', title: t('col.follow'), render: followed },
            { key: 'counted', title: t('col.counted'), render: r => t(r.counted ? 'ballots.counted' : 'ballots.notCounted') },
          ]}
        />
      )}
    </SheetDialog>
  );
};
