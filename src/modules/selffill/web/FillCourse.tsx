import { dayOf } from '#platform/contract/china-day.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { listFill } from '../contract/operations-selffill.ts';
import { useT } from './use-t.ts';
import './selffill.css';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

const tones = { unopened: 'todo', filling: 'doing', handedIn: 'done', closed: 'off', expired: 'warn', revoked: 'off' } as const;
const states = ['unopened', 'filling', 'handedIn', 'closed', 'expired'] as const;

/** 企业自填进度 of a campaign: how many stand where, and the way to each visit. Nothing shows before the first link. */
export const FillCourse = ({ campaignId }: { campaignId: string }) => {
  const t = useT();
  const { data } = useOp(listFill, { campaignId }, { every: 60_000 });
  const rows = (data?.rows ?? []).filter(r => r.parentId === null && r.state !== 'revoked');
  if (rows.length === 0) return null;
  const counts = states
    .map(state => ({ state, n: rows.filter(r => r.state === state).length }))
    .filter(c => c.n > 0)
    .map(c => t('ask.count', { state: t(`ask.state.${c.state}`), n: c.n }));
  return (
    <details className="fill-course">
      <summary>{t('ask.course', { states: counts.join(' · ') })}</summary>
      <DataTable
        stack
        caption={t('ask.title')}
        rows={rows}
        rowKey={r => r.id}
        href={r => `/visits/${r.visitId}`}
        columns={[
          { key: 'enterprise', title: t('ask.enterprise'), render: r => r.enterpriseName },
          { key: 'state', title: t('ask.col.state'), render: r => <StateTag tone={tones[r.state]}>{t(`ask.state.${r.state}`)}</StateTag> },
          { key: 'until', title: t('ask.col.until'), render: r => sayDay(dayOf(r.expiresAt)) },
          { key: 'receipt', title: t('ask.col.receipt'), render: r => (r.receipt ? `${r.receipt} · ${r.handedInBy}` : '—') },
        ]}
      />
    </details>
  );
};
