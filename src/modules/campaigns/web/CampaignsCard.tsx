import { useOp } from '#platform/web/desk/data.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProgressLine } from '#ui/desk/ProgressLine.tsx';
import { getCampaign, listCampaigns } from '../contract/operations-campaign.ts';
import { useT } from './use-t.ts';

const One = ({ id, title }: { id: string; title: string }) => {
  const t = useT();
  const { data } = useOp(getCampaign, { id });
  return (
    <>
      <p>
        <PageLink href={`/campaigns/${id}`}>{title}</PageLink>
      </p>
      {data && (
        <ProgressLine
          label={t('plan.done')}
          done={data.progress.siteVisits.done}
          total={data.progress.siteVisits.planned}
          unit={t('campaign.homes')}
        />
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
