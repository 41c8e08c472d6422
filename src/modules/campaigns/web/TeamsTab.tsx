import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { CampaignView } from '../contract/campaign.ts';
import type { TeamView } from '../contract/team.ts';
import { TeamCard } from './TeamCard.tsx';
import { useT } from './use-t.ts';
import { useTeams } from './use-teams.ts';

const SplitDialog = lazyPart(() => import('./SplitDialog.tsx').then(m => m.SplitDialog));
const ProposeTeams = lazyPart(() => import('./ProposeTeams.tsx').then(m => m.ProposeTeams));
const TeamForm = lazyPart(() => import('./TeamForm.tsx').then(m => m.TeamForm));

/** 小组: who goes, with how much; split by hand or automatically (6.1-d). */
export const TeamsTab = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const teams = useTeams(campaign.id);
  const [editing, setEditing] = useState<TeamView | 'new'>();
  const [splitting, setSplitting] = useState(false);
  const [proposing, setProposing] = useState(false);
  const mayMake = campaign.may.includes('campaigns.team.create');
  const make = mayMake && (
    <>
      <Button type={teams.rows.length === 0 ? 'primary' : 'default'} onClick={() => setProposing(true)}>
        {t('propose.run')}
      </Button>
      <Button onClick={() => setEditing('new')}>{t('team.new')}</Button>
    </>
  );
  return (
    <>
      <ProblemNotice error={teams.error} />
      {teams.unassigned > 0 && teams.rows.length > 0 && (
        <p>
          {t('team.unassignedHint', { n: teams.unassigned })}{' '}
          <PageLink href={`/campaigns/${campaign.id}?tab=roster&unassigned=true`}>{t('team.open')}</PageLink>
        </p>
      )}
      {teams.loaded && teams.rows.length === 0 && (
        <EmptyState title={t('team.none')} hint={t('team.noneHint')} action={<div className="pp-actions">{make}</div>} />
      )}
      {teams.rows.length > 0 && (
        <>
          <div className="pp-actions">
            {campaign.may.includes('campaigns.roster.assign') && (
              <Button type="primary" onClick={() => setSplitting(true)}>
                {t('split.run')}
              </Button>
            )}
            {make}
          </div>
          <div className="sv-board">
            {teams.rows.map(team => (
              <TeamCard key={team.id} team={team} campaign={campaign} onEdit={() => setEditing(team)} />
            ))}
          </div>
        </>
      )}
      {editing && <TeamForm campaign={campaign} team={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
      {proposing && <ProposeTeams campaign={campaign} onClose={() => setProposing(false)} />}
      {splitting && <SplitDialog campaign={campaign} teams={teams.rows} onClose={() => setSplitting(false)} />}
    </>
  );
};
