import { useOp } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { listWithdrawn } from '../../contract/operations-change.ts';
import { useT } from '../use-t.ts';

/** 已退出的企业, with when and why (6.1-c). */
export const Withdrawn = ({ campaignId }: { campaignId: string }) => {
  const t = useT();
  const { data } = useOp(listWithdrawn, { campaignId });
  if (!data || data.rows.length === 0) return null;
  const title = t('withdrawn.title', { n: data.rows.length });
  return (
    <FormSection title={title}>
      <DataTable
        stack
        caption={title}
        rows={data.rows}
        rowKey={r => r.id}
        columns={[
          {
            key: 'name',
            title: t('roster.name'),
            head: true,
            render: r => <PageLink href={`/enterprises/${r.enterpriseId}`}>{r.name}</PageLink>,
          },
          { key: 'on', title: t('withdrawn.on'), width: 130, render: r => sayDay(r.on) },
          { key: 'reason', title: t('withdrawn.reason'), render: r => r.reason },
          { key: 'by', title: t('withdrawn.by'), width: 100, render: r => r.byName },
        ]}
      />
    </FormSection>
  );
};
