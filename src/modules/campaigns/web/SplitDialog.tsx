import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { CampaignView } from '../contract/campaign.ts';
import { assignRoster } from '../contract/operations-roster.ts';
import { proposeSplit } from '../contract/operations-team.ts';
import type { TeamView } from '../contract/team.ts';
import { useT } from './use-t.ts';
import './planning.css';
import { useStreets } from '#modules/reference/web/index.ts';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { useBatchToast } from './roster/RosterBulk.tsx';
import { SplitLoads } from './SplitLoads.tsx';

interface SplitDialogProps {
  campaign: CampaignView;
  teams: readonly TeamView[];
  onClose: () => void;
}

/** 自动分组预览: each enterprise with its team and the reason; a person may move any before confirming. */
export const SplitDialog = ({ campaign, teams, onClose }: SplitDialogProps) => {
  const t = useT();
  const streets = useStreets();
  const toast = useBatchToast();
  const [onlyUnassigned, setOnlyUnassigned] = useState(true);
  const [moved, setMoved] = useState<Readonly<Record<string, string>>>({});
  const { data, error, isFetching } = useOp(proposeSplit, { campaignId: campaign.id, onlyUnassigned });
  const rows = (data?.assignments ?? []).map(a => ({ ...a, teamId: moved[a.rosterId] ?? a.teamId, byHand: a.rosterId in moved }));
  const assign = useCommand(assignRoster, {
    invalidates: ['*'],
    onDone: r => {
      toast(t('split.done', { n: r.changed }), r.batchId);
      onClose();
    },
  });
  const confirm = (): void => {
    const assignments = rows.map(r => ({
      rosterId: r.rosterId,
      teamId: r.teamId,
      expected: r.expected,
      ...(r.byHand ? {} : { because: r.because }),
    }));
    assign.run(batchId => ({ campaignId: campaign.id, batchId, assignments }));
  };
  const footer = (
    <Button type="primary" disabled={rows.length === 0 || isFetching} loading={assign.pending} onClick={confirm}>
      {t('split.verb', { n: rows.length })}
    </Button>
  );
  return (
    <SheetDialog wide title={t('split.title')} onClose={onClose} footer={footer}>
      <Radio.Group
        value={onlyUnassigned}
        onChange={e => {
          setMoved({});
          setOnlyUnassigned(e.target.value as boolean);
        }}
        options={[
          { value: true, label: t('split.onlyUnassigned') },
          { value: false, label: t('split.all') },
        ]}
      />
      <ProblemNotice error={error ?? assign.error} />
      {data && rows.length === 0 && <p>{t('split.nothing')}</p>}
      {data && rows.length > 0 && (
        <>
          <SplitLoads loads={data.loads} rows={rows} nameOfStreet={streets.nameOf} />
          <div className="sv-scroll">
            <DataTable
              stack
              caption={t('split.title')}
              rows={rows}
              rowKey={r => r.rosterId}
              columns={[
                { key: 'name', title: t('roster.name'), render: r => r.enterpriseName },
                { key: 'street', title: t('roster.street'), render: r => streets.nameOf(r.streetCode) },
                {
                  key: 'team',
                  title: t('split.move'),
                  render: r => (
                    <Select
                      size="small"
                      aria-label={`${t('split.move')} ${r.enterpriseName}`}
                      style={{ width: 120 }}
                      value={r.teamId}
                      options={teams.map(team => ({ value: team.id, label: team.name }))}
                      onChange={teamId => setMoved({ ...moved, [r.rosterId]: teamId })}
                    />
                  ),
                },
                { key: 'because', title: t('split.because'), render: r => <span className="pp-hint">{r.byHand ? '' : r.because}</span> },
              ]}
            />
          </div>
        </>
      )}
    </SheetDialog>
  );
};
