import { useOp } from '#platform/web/desk/data.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProgressLine } from '#ui/desk/ProgressLine.tsx';
import { type BarPart, StackedBar } from '#ui/desk/StackedBar.tsx';
import type { CampaignProgress } from '../contract/campaign.ts';
import { getCampaign, listCampaigns } from '../contract/operations-campaign.ts';
import { useT } from './use-t.ts';

const One = ({ id, title }: { id: string; title: string }) => {
  const t = useT();
  const { data } = useOp(getCampaign, { id });
  const at = (state: 'agreed' | 'declined'): string => `/campaigns/${id}?tab=roster&contactState=${state}`;
  /** The roster by how contact ended, each enterprise once. */
  const partsOf = ({ roster, agreed, declined }: CampaignProgress): readonly BarPart[] => [
    { key: 'agreed', label: t('plan.agreed'), value: agreed, href: at('agreed') },
    { key: 'rest', label: t('home.rest'), value: roster - agreed - declined },
    { key: 'declined', label: t('plan.declined'), value: declined, href: at('declined') },
  ];
  return (
    <>
      <p>
        <PageLink href={`/campaigns/${id}`}>{title}</PageLink>
      </p>
      {data && (
        <>
          <ProgressLine
            label={t('plan.done')}
            done={data.progress.siteVisits.done}
            total={data.progress.siteVisits.planned}
            unit={t('campaign.homes')}
          />
          <StackedBar label={t('home.roster', { n: data.progress.roster })} parts={partsOf(data.progress)} />
        </>
      )}
    </>
  );
};

/** 进行中的调研 and how far each is. */
export const CampaignsCard = () => {
  const t = useT();
  const { data } = useOp(listCampaigns, { state: 'open', limit: 3 });
  if (data?.rows.length === 0) return <p className="pp-hint">{t('home.noCampaign')}</p>;
  return (
    <>
      {data?.rows.map(c => (
        <One key={c.id} id={c.id} title={c.title} />
      ))}
    </>
  );
};
