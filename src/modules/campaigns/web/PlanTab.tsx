import { useIndustries, useStreets } from '#modules/reference/web/index.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { Figure, FigureRow } from '#ui/desk/FigureRow.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProgressLine } from '#ui/desk/ProgressLine.tsx';
import type { CampaignView } from '../contract/campaign.ts';
import { useT } from './use-t.ts';

const CampaignFormLine = lazyPart(() => import('./CampaignFormLine.tsx').then(m => m.CampaignFormLine));

/** The one next step of a campaign. */
const NextStep = ({ campaign: c }: { campaign: CampaignView }) => {
  const t = useT();
  const { progress: p } = c;
  if (c.state === 'planned' && p.roster === 0)
    return <LinkButton href={`/campaigns/${c.id}?tab=roster`}>{t('plan.nextRoster')}</LinkButton>;
  if (p.assigned < p.roster && c.may.includes('campaigns.roster.assign')) {
    return <LinkButton href={`/campaigns/${c.id}?tab=teams`}>{t('plan.nextTeams')}</LinkButton>;
  }
  if (c.state === 'planned') return <span className="pp-hint">{t('plan.nextOpen')}</span>;
  return c.state === 'open' ? <LinkButton href={`/campaigns/${c.id}?tab=contact`}>{t('plan.nextContact')}</LinkButton> : null;
};

/** 计划 and its live progress (6.1-b). */
export const PlanTab = ({ campaign: c }: { campaign: CampaignView }) => {
  const t = useT();
  const streets = useStreets();
  const industries = useIndustries();
  const { can } = useSession();
  const { progress: p } = c;
  const at = (query: string): string => `/campaigns/${c.id}?tab=${query}`;
  return (
    <>
      <FormSection title={t('plan.progress')} aside={<NextStep campaign={c} />}>
        <FigureRow>
          <Figure label={t('plan.roster')} value={p.roster} unit={t('campaign.homes')} href={at('roster')} />
          <Figure label={t('plan.assigned')} value={p.assigned} unit={t('campaign.homes')} href={at('teams')} />
          <Figure label={t('plan.agreed')} value={p.agreed} unit={t('campaign.homes')} href={at('roster&contactState=agreed')} />
          <Figure label={t('plan.declined')} value={p.declined} unit={t('campaign.homes')} href={at('roster&contactState=declined')} />
        </FigureRow>
        <ProgressLine label={t('plan.done')} done={p.siteVisits.done} total={p.siteVisits.planned} unit={t('campaign.homes')} />
        <ProgressLine label={t('plan.calls')} done={p.phoneInterviews.done} total={p.phoneInterviews.planned} unit={t('campaign.times')} />
        <ProgressLine label={t('plan.meetings')} done={p.seminars.done} total={p.seminars.planned} unit={t('campaign.meetings')} />
      </FormSection>
      <FormSection title={t('plan.facts')}>
        <Facts
          facts={[
            { label: t('campaign.purpose'), value: c.purpose, wide: true },
            { label: t('campaign.streets'), value: c.streets.map(streets.nameOf).join(sayMark('、')) || t('campaign.streetsAll') },
            {
              label: t('campaign.industries'),
              value: c.industries.map(industries.nameOf).join(sayMark('、')) || t('campaign.industriesAll'),
            },
            ...(c.targets ? [{ label: t('campaign.targets'), value: c.targets, wide: true }] : []),
            ...(c.cancelReason ? [{ label: t('campaign.cancelReason'), value: c.cancelReason, wide: true }] : []),
          ]}
        />
      </FormSection>
      {can('questionnaires.questionnaire.list') && <CampaignFormLine campaign={c} />}
    </>
  );
};
