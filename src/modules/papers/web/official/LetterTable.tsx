import { sayDay, sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { LetterState } from '../../contract/official-letter.ts';
import { listOfficialLetters } from '../../contract/operations-official.ts';
import { useT } from '../use-t.ts';
import { LetterMark } from './LetterMark.tsx';

interface LetterTableProps {
  filters: { enterpriseId?: string; state?: LetterState | undefined; q?: string | undefined };
}

/** Letters as a list; used by the register of letters and the enterprise. */
export const LetterTable = ({ filters }: LetterTableProps) => {
  const t = useT();
  return (
    <KeysetTable
      name="papers.letters"
      caption={t('official.list')}
      op={listOfficialLetters}
      filters={filters}
      rowKey={r => r.id}
      rowName={r => r.title || t('official.noTitle')}
      href={r => `/enterprise-letters/${r.id}`}
      empty={<EmptyState title={t('official.none')} hint={t('official.noneHint')} />}
      columns={[
        {
          key: 'title',
          title: t('official.title'),
          render: r => <CellLines more={r.number ?? t('official.noNumber')}>{r.title || t('official.noTitle')}</CellLines>,
        },
        { key: 'enterprise', title: t('official.enterprise'), width: 240, render: r => r.enterpriseName },
        { key: 'state', title: t('official.stateOf'), width: 110, render: r => <LetterMark state={r.state} /> },
        { key: 'issuedOn', title: t('official.issuedOn'), width: 170, render: r => (r.issuedOn ? sayDay(r.issuedOn) : '—') },
        { key: 'by', title: t('official.by'), width: 110, render: r => r.issuedByName ?? r.draftedByName },
        { key: 'savedAt', title: t('official.savedAt'), width: 160, hidden: true, render: r => sayInstant(r.savedAt) },
      ]}
    />
  );
};
