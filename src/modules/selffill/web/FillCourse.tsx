import { useOp } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { listFill } from '../contract/operations-selffill.ts';
import { useT } from './use-t.ts';
import './selffill.css';

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
      <table className="fill-links">
        <thead>
          <tr>
            <th scope="col">{t('ask.enterprise')}</th>
            <th scope="col">{t('ask.col.state')}</th>
            <th scope="col">{t('ask.col.until')}</th>
            <th scope="col">{t('ask.col.receipt')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(r => (
            <tr key={r.id}>
              <th scope="row">
                <PageLink href={`/visits/${r.visitId}`}>{r.enterpriseName}</PageLink>
              </th>
              <td>
                <StateTag tone={tones[r.state]}>{t(`ask.state.${r.state}`)}</StateTag>
              </td>
              <td>{sayDay(r.expiresAt.slice(0, 10))}</td>
              <td>{r.receipt ? `${r.receipt} · ${r.handedInBy}` : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
