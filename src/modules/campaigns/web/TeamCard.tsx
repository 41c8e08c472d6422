import { Button } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../contract/campaign.ts';
import { dissolveTeam } from '../contract/operations-team.ts';
import type { TeamView } from '../contract/team.ts';
import { useT } from './use-t.ts';
import './planning.css';
import { useStreets } from '#modules/reference/web/index.ts';
import { useSpecialties } from './use-specialties.ts';

interface TeamCardProps {
  team: TeamView;
  campaign: CampaignView;
  onEdit: () => void;
}

/** One team on the board: people, specialties, load. */
export const TeamCard = ({ team, campaign, onEdit }: TeamCardProps) => {
  const t = useT();
  const streets = useStreets();
  const specialties = useSpecialties();
  const dissolve = useCommand(dissolveTeam, { invalidates: ['*'], onDone: () => showToast(t('team.dissolved')) });
  const versed = [...new Set(team.members.flatMap(m => m.specialties))];
  return (
    <section className="sv-team" aria-label={team.name}>
      <h3>{team.name}</h3>
      <p>
        <PageLink href={`/campaigns/${campaign.id}?tab=roster&teamId=${team.id}`}>
          {t('team.load', { n: team.assigned, m: team.agreed })}
        </PageLink>
      </p>
      <ul>
        {team.members.map(m => (
          <li key={m.personId}>
            {m.name}
            {m.leader && <span className="pp-hint"> {t('team.leader')}</span>}
          </li>
        ))}
      </ul>
      <p className="pp-hint">
        {`${streets.nameOf(team.startRegion)} · ${t('team.capacity')} ${team.capacityPerDay} ${t('campaign.homes')}`}
      </p>
      {versed.length > 0 && <p className="pp-hint">{versed.map(specialties.nameOf).join(sayMark('、'))}</p>}
      <ProblemNotice error={dissolve.error} />
      {campaign.may.includes('campaigns.team.correct') && (
        <div className="pp-actions">
          <Button size="small" onClick={onEdit}>
            {t('team.edit')}
          </Button>
          {team.assigned === 0 && (
            <Button size="small" loading={dissolve.pending} onClick={() => dissolve.run({ id: team.id })}>
              {t('team.dissolve')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
};
