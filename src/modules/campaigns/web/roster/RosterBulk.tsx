import { Button, Select } from 'antd';
import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useCommand, useInvalidate } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../../contract/campaign.ts';
import { changeRoster } from '../../contract/operations-change.ts';
import { assignRoster, removeFromRoster, undoRosterBatch } from '../../contract/operations-roster.ts';
import type { RosterRow } from '../../contract/roster.ts';
import { rosterBulk } from '../slots.ts';
import { useT } from '../use-t.ts';
import { useTeams } from '../use-teams.ts';

const ChangeRoster = lazyPart(() => import('./ChangeRoster.tsx').then(m => m.ChangeRoster));

interface RosterBulkProps {
  campaign: CampaignView;
  rows: readonly RosterRow[];
  clear: () => void;
}

/** Says what a bulk act did, with the way back. */
export const useBatchToast = () => {
  const invalidate = useInvalidate();
  return (sentence: string, batchId: string): void =>
    showToast(sentence, {
      undo: async () => {
        await call(undoRosterBatch, { batchId });
        await invalidate(['*']);
      },
    });
};

/** Acts over the selected rows: deal out, take off, and what other rooms do with them. */
export const RosterBulk = ({ campaign, rows, clear }: RosterBulkProps) => {
  const t = useT();
  const teams = useTeams(campaign.id);
  const [withdrawing, setWithdrawing] = useState(false);
  const toast = useBatchToast();
  const assign = useCommand(assignRoster, { invalidates: ['*'] });
  const remove = useCommand(removeFromRoster, { invalidates: ['*'] });
  const settle = async (act: Promise<{ batchId: string; changed: number }>, say: (n: number) => string): Promise<void> => {
    try {
      const { batchId, changed } = await act;
      clear();
      toast(say(changed), batchId);
    } catch (error) {
      showToast(sayProblem(error).sentence);
    }
  };
  const assignTo = (teamId: string): void => {
    const assignments = rows.map(r => ({ rosterId: r.id, teamId, expected: r.teamId }));
    void settle(
      assign.runAsync(batchId => ({ campaignId: campaign.id, batchId, assignments })),
      n => t('roster.assigned', { n }),
    );
  };
  const takeOff = (): void => {
    const rosterIds = rows.map(r => r.id);
    void settle(
      remove.runAsync(batchId => ({ campaignId: campaign.id, batchId, rosterIds })),
      n => t('roster.removed', { n }),
    );
  };
  return (
    <>
      {campaign.may.includes(assignRoster.name) && teams.options.length > 0 && (
        <Select
          size="small"
          aria-label={t('roster.assignTo')}
          placeholder={t('roster.assignTo')}
          value={null}
          style={{ width: 150 }}
          options={teams.options}
          loading={assign.pending}
          onChange={(teamId: string | null) => teamId && assignTo(teamId)}
        />
      )}
      {campaign.may.includes(removeFromRoster.name) && (
        <Button size="small" loading={remove.pending} onClick={takeOff}>
          {t('roster.remove')}
        </Button>
      )}
      {campaign.may.includes(changeRoster.name) && rows.length <= 50 && (
        <Button size="small" onClick={() => setWithdrawing(true)}>
          {t('change.bulk')}
        </Button>
      )}
      {withdrawing && <ChangeRoster campaign={campaign} chosen={rows} onClose={() => setWithdrawing(false)} onDone={clear} />}
      <SlotParts of={rosterBulk} give={{ campaign, rows }} />
    </>
  );
};
