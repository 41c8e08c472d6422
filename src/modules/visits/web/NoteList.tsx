import { Button } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { withdrawNote } from '../contract/operations-visits.ts';
import type { NoteView } from '../contract/visit.ts';
import { useT } from './use-t.ts';
import './visits.css';

interface NoteListProps {
  notes: readonly NoteView[];
  /** Shows which enterprise said it (seminars). */
  withName?: boolean;
  mayWithdraw: boolean;
}

/** 需求、难点、建议 as they were taken down. */
export const NoteList = ({ notes, withName, mayWithdraw }: NoteListProps) => {
  const t = useT();
  const withdraw = useCommand(withdrawNote, { invalidates: ['*'] });
  if (notes.length === 0) return <p className="pp-hint">{t('notes.none')}</p>;
  return (
    <>
      <ProblemNotice error={withdraw.error} />
      <ul className="visit-notes">
        {notes.map(n => (
          <li key={n.id}>
            <strong>{t(`note.${n.kind}`)}</strong> {withName && <span className="pp-hint">{n.enterpriseName} </span>}
            {n.text}{' '}
            {mayWithdraw && (
              <Button size="small" type="text" aria-label={`${t('notes.withdraw')} ${n.text}`} onClick={() => withdraw.run({ id: n.id })}>
                {t('notes.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
