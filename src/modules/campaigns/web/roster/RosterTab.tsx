import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { fileHref } from '#platform/web/call.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { useSlot } from '#platform/web/slots.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import type { CampaignView } from '../../contract/campaign.ts';
import { exportRoster, listRoster, printRoster } from '../../contract/operations-roster.ts';
import { ContactState } from '../../contract/roster.ts';
import { rosterBulk, rosterTop } from '../slots.ts';
import { useT } from '../use-t.ts';
import { RosterBulk } from './RosterBulk.tsx';
import { useRosterColumns } from './RosterColumns.tsx';
import { RosterFilters } from './RosterFilters.tsx';
import { Withdrawn } from './Withdrawn.tsx';

const BuildRoster = lazyPart(() => import('./BuildRoster.tsx').then(m => m.BuildRoster));
const ChangeRoster = lazyPart(() => import('./ChangeRoster.tsx').then(m => m.ChangeRoster));
const PasteRoster = lazyPart(() => import('./PasteRoster.tsx').then(m => m.PasteRoster));

const Filters = z.object({
  street: z.string().optional(),
  teamId: z.string().optional(),
  unassigned: z.boolean().optional(),
  contactState: ContactState.optional(),
  visited: z.boolean().optional(),
  name: z.string().optional(),
});

/** 名单: built, filtered, exported, dealt out (6.1-c, 6.1-d). */
export const RosterTab = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(Filters);
  const [dialog, setDialog] = useState<'build' | 'paste' | 'change'>();
  const columns = useRosterColumns();
  const mayBuild = campaign.may.includes('campaigns.roster.build');
  const mayAssign = campaign.may.includes('campaigns.roster.assign');
  const others = useSlot(rosterBulk).length > 0;
  const input = { campaignId: campaign.id, ...filters };
  const starts = mayBuild && (
    <div className="pp-actions">
      <Button type="primary" onClick={() => setDialog('build')}>
        {t('roster.build')}
      </Button>
      <Button onClick={() => setDialog('paste')}>{t('roster.paste')}</Button>
    </div>
  );
  const mayChange = campaign.may.includes('campaigns.roster.change');
  const change = mayChange && campaign.state === 'open' && <Button onClick={() => setDialog('change')}>{t('change.title')}</Button>;
  return (
    <>
      <RosterFilters
        campaignId={campaign.id}
        value={filters}
        onChange={setFilters}
        actions={change || (campaign.progress.roster > 0 && starts)}
      />
      {campaign.state === 'open' && <p className="pp-hint">{t('roster.frozen')}</p>}
      {campaign.state === 'open' && <SlotParts of={rosterTop} give={{ campaignId: campaign.id }} />}
      <KeysetTable<typeof listRoster>
        name="campaigns.roster"
        caption={t('step.roster')}
        op={listRoster}
        filters={input}
        columns={columns}
        rowKey={r => r.id}
        rowName={r => r.enterpriseName}
        href={r => `/enterprises/${r.enterpriseId}`}
        {...(mayBuild || mayAssign || mayChange || others
          ? { bulk: (rows, clear) => <RosterBulk campaign={campaign} rows={rows} clear={clear} /> }
          : {})}
        tools={
          <>
            {can(exportRoster.name) && (
              <Button size="small" onClick={() => takeFile(exportRoster, input)}>
                {t('roster.export')}
              </Button>
            )}
            {can(printRoster.name) && (
              <Button size="small" href={fileHref(printRoster, input)} target="_blank">
                {t('roster.print')}
              </Button>
            )}
          </>
        }
        {...(campaign.progress.roster === 0
          ? { empty: <EmptyState title={t('roster.empty')} hint={t('roster.emptyHint')} action={starts} /> }
          : {})}
      />
      <Withdrawn campaignId={campaign.id} />
      {dialog === 'change' && <ChangeRoster campaign={campaign} onClose={() => setDialog(undefined)} />}
      {dialog === 'build' && <BuildRoster campaign={campaign} onClose={() => setDialog(undefined)} />}
      {dialog === 'paste' && <PasteRoster campaign={campaign} onClose={() => setDialog(undefined)} />}
    </>
  );
};
