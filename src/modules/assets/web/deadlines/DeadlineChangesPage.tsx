import { sayDay, sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { listMoves } from '../../contract/operations-warnings.ts';
import type { DeadlineMove } from '../../contract/warning.ts';
import { sayLine } from '../../domain/deadlines/say-law.ts';
import { DeadlineLinks } from './DeadlineLinks.tsx';
import { useLawT, useT } from './use-warnings-t.ts';

const none = {};

/** 日期变动: old and new day of each deadline that moved; no silent change (J7). */
export const DeadlineChangesPage = () => {
  const t = useT();
  const law = useLawT();
  const say = (key: string, params?: Readonly<Record<string, string | number>>): string => law(key as never, params);
  const both = (m: DeadlineMove, which: 'Before' | 'After') => (
    <>
      {sayDay(m[`safe${which}`])}
      <div className="pp-hint">{sayLine(m[`line${which}`], say)}</div>
    </>
  );
  const columns: Column<DeadlineMove>[] = [
    { key: 'what', title: t('col.matter'), render: m => `${t(`due.${m.kind}`)} ${m.assetTitle}` },
    { key: 'enterprise', title: t('col.enterprise'), render: m => m.enterpriseName },
    { key: 'before', title: t('moves.before'), width: 260, render: m => both(m, 'Before') },
    { key: 'after', title: t('moves.after'), width: 260, render: m => both(m, 'After') },
    { key: 'at', title: t('moves.at'), width: 150, render: m => sayInstant(m.at) },
  ];
  return (
    <ListPage title={t('warn.moves')} hint={t('moves.lead')} clause="6.3.4-a" siblings={<DeadlineLinks current="moves" />}>
      <KeysetTable
        name="assets.moves"
        caption={t('warn.moves')}
        op={listMoves}
        filters={none}
        columns={columns}
        rowKey={m => m.id}
        rowName={m => m.assetTitle}
        href={m => `/deadlines/${m.deadlineId}`}
        empty={<EmptyState title={t('moves.empty')} hint={t('moves.emptyHint')} />}
      />
    </ListPage>
  );
};
