import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { importStandards, listStandards } from '../contract/operations-bulletins.ts';
import { DeadlineLinks } from './deadlines/DeadlineLinks.tsx';
import { useT } from './deadlines/use-warnings-t.ts';
import { useWhoseFilter } from './deadlines/use-whose-filter.ts';

const ImportStandards = lazyPart(() => import('./ImportStandards.tsx').then(m => m.ImportStandards));
const State = z.object({ mine: z.boolean().optional() });
const tones = { withdrawn: 'off', replaced: 'warn', upcoming: 'doing', current: 'done' } as const;

const Concerned = ({ mine }: { mine: boolean | undefined }) => {
  const t = useT();
  const { data, error } = useOp(listStandards, mine ? { mine } : {});
  if (!data) return <ProblemNotice error={error} />;
  return (
    <>
      {data.asOf ? (
        <p className="pp-hint">{t('std.asOf', { day: sayDay(data.asOf), source: data.source })}</p>
      ) : (
        <EmptyState title={t('std.noListTitle')} hint={t('std.noList')} />
      )}
      {data.asOf && (
        <DataTable
          caption={t('warn.standards')}
          rows={data.rows}
          rowKey={r => r.assetId + r.number}
          minWidth={720}
          empty={<EmptyState title={t('std.none')} hint={t('std.noneHint')} />}
          columns={[
            { key: 'number', title: t('std.number'), render: r => r.number },
            {
              key: 'status',
              title: t('std.status'),
              render: r => <StateTag tone={tones[r.status]}>{t(`std.status.${r.status}`)}</StateTag>,
            },
            { key: 'effectiveOn', title: t('std.effectiveOn'), render: r => (r.effectiveOn ? sayDay(r.effectiveOn) : '') },
            { key: 'replacedBy', title: t('std.replacedBy'), render: r => r.replacedBy },
            { key: 'asset', title: t('col.asset'), render: r => <PageLink href={`/assets/${r.assetId}`}>{r.assetTitle}</PageLink> },
            {
              key: 'enterprise',
              title: t('col.enterprise'),
              render: r => <PageLink href={`/enterprises/${r.enterpriseId}`}>{r.enterpriseName}</PageLink>,
            },
          ]}
        />
      )}
      {data.more && <p className="pp-hint">{t('std.more')}</p>}
    </>
  );
};

/** 标准状态: cited and certified standards against the imported list (6.3.4-b). */
export const StandardsPage = () => {
  const t = useT();
  const { can } = useSession();
  const [{ mine }, setState] = useUrlState(State);
  const whose = useWhoseFilter();
  const [importing, setImporting] = useState(false);
  return (
    <ListPage
      title={t('warn.standards')}
      hint={t('std.lead')}
      clause="6.3.4-b"
      actions={
        can(importStandards.name) && (
          <Button type="primary" onClick={() => setImporting(true)}>
            {t('std.import')}
          </Button>
        )
      }
      siblings={<DeadlineLinks current="standards" />}
      filters={{ fields: [whose], value: { mine }, onChange: setState }}
    >
      <Concerned mine={mine} />
      {importing && <ImportStandards onClose={() => setImporting(false)} />}
    </ListPage>
  );
};
