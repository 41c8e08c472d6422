import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayNames } from '#platform/web/marks.ts';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../contract/campaign.ts';
import { createTeams, proposeTeams } from '../contract/operations-change.ts';
import { useT } from './use-t.ts';

/** 小组建议: teams from the stations' staff, made with one press (6.1-d). */
export const ProposeTeams = ({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) => {
  const t = useT();
  const [count, setCount] = useState(4);
  const ids = useMemo(() => Array.from({ length: 12 }, newId), []);
  const { data, error, isFetching } = useOp(proposeTeams, { campaignId: campaign.id, count }, { keep: true });
  const teams = data?.teams ?? [];
  const make = useCommand(createTeams, {
    invalidates: ['*'],
    onDone: r => {
      showToast(t('propose.done', { n: r.made }));
      onClose();
    },
  });
  const confirm = (): void =>
    make.run({
      campaignId: campaign.id,
      teams: teams.map(({ name, leaderId, members, capacityPerDay }, i) => ({
        id: ids[i] ?? newId(),
        team: { name, leaderId, memberIds: members.map(m => m.personId), capacityPerDay },
      })),
    });
  return (
    <SheetDialog
      wide
      title={t('propose.title')}
      onClose={onClose}
      footer={
        <Button type="primary" disabled={teams.length === 0 || isFetching} loading={make.pending} onClick={confirm}>
          {t('propose.verb', { n: teams.length })}
        </Button>
      }
    >
      <p className="pp-hint">{t('propose.lead')}</p>
      <p className="pp-actions">
        <span>{t('propose.count')}</span>
        <NumberInput
          aria-label={t('propose.count')}
          precision={0}
          min={1}
          max={12}
          value={count}
          style={{ width: 120 }}
          onChange={n => typeof n === 'number' && n >= 1 && n <= 12 && setCount(n)}
        />
        {data && teams.length > 0 && teams.length < count && <span className="pp-hint">{t('propose.fewer', { n: data.free })}</span>}
      </p>
      <ProblemNotice error={error ?? make.error} />
      {data && teams.length === 0 && <p>{t('propose.none')}</p>}
      {teams.length > 0 && (
        <DataTable
          stack
          caption={t('propose.title')}
          rows={teams}
          rowKey={r => r.name}
          columns={[
            { key: 'team', title: t('team.name'), head: true, width: 110, render: r => r.name },
            { key: 'leader', title: t('team.leader'), width: 110, render: r => r.members.find(m => m.personId === r.leaderId)?.name ?? '' },
            {
              key: 'members',
              title: t('team.members'),
              render: r => (
                <>
                  {sayNames(r.members.map(m => m.name))}
                  <span className="pp-cell-more">{sayNames(new Set(r.members.map(m => m.stationName)))}</span>
                </>
              ),
            },
            { key: 'capacity', title: t('team.capacity'), align: 'right', width: 90, render: r => r.capacityPerDay },
          ]}
        />
      )}
    </SheetDialog>
  );
};
