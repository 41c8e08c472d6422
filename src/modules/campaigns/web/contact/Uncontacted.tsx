import { Button } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { sayNames } from '#platform/web/marks.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { CampaignView } from '../../contract/campaign.ts';
import { uncontacted } from '../../contract/operations-change.ts';
import { useT } from '../use-t.ts';

/** 还没联系的企业 by team, each with a reminder to paste into the group's chat (6.1-e). */
export const Uncontacted = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const { data } = useOp(uncontacted, { campaignId: campaign.id });
  const n = data?.rows.reduce((sum, r) => sum + r.n, 0) ?? 0;
  if (!data || n === 0) return null;
  type Row = (typeof data.rows)[number];
  const nameOf = (r: Row): string => r.teamName ?? t('roster.unassigned');
  const textOf = (r: Row): string =>
    t('waiting.text', {
      team: nameOf(r),
      members: sayNames(r.members),
      title: campaign.title,
      n: r.n,
      names: sayNames(r.names),
      more: r.n > r.names.length ? t('waiting.more') : '',
      days: data.daysLeft,
    });
  return (
    <FormSection title={t('waiting.title', { n, days: data.daysLeft })}>
      <DataTable
        stack
        caption={t('waiting.title', { n, days: data.daysLeft })}
        rows={data.rows}
        rowKey={r => r.teamId ?? 'none'}
        columns={[
          { key: 'team', title: t('waiting.team'), head: true, width: 140, render: nameOf },
          {
            key: 'n',
            title: t('waiting.n'),
            align: 'right',
            width: 90,
            render: r => (
              <PageLink href={`/campaigns/${campaign.id}?tab=contact&contactState=none${r.teamId ? `&teamId=${r.teamId}` : ''}`}>
                {r.n}
              </PageLink>
            ),
          },
          {
            key: 'names',
            title: t('waiting.names'),
            render: r => <span className="pp-hint">{sayNames(r.names) + (r.n > r.names.length ? t('waiting.more') : '')}</span>,
          },
          {
            key: 'act',
            title: t('waiting.copy'),
            act: true,
            render: r => (
              <Button size="small" onClick={() => void copyAndSay(textOf(r), t('waiting.copied'))}>
                {t('waiting.copy')}
              </Button>
            ),
          },
        ]}
      />
    </FormSection>
  );
};
