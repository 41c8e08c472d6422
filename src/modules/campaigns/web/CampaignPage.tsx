import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { getCampaign } from '../contract/operations-campaign.ts';
import { CampaignActs } from './CampaignActs.tsx';
import { CampaignState } from './CampaignState.tsx';
import { campaignTabs } from './campaign-tabs.ts';
import { useT } from './use-t.ts';
import './planning.css';
import { DetailPage } from '#ui/desk/DetailPage.tsx';

/** One campaign: 计划→名单→小组→联系→行程→记录→总结, and where it stands. */
export const CampaignPage = () => {
  const t = useT();
  const { can } = useSession();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getCampaign, { id }, { every: 30_000 });
  const tabs = campaignTabs.filter(tab => can(tab.needs));
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('campaign.title')}
      back={{ href: '/campaigns', label: t('campaign.title') }}
      title={c => c.title}
      state={c => <CampaignState state={c.state} />}
      hint={c => t('campaign.period.value', { from: sayDay(c.startsOn), to: sayDay(c.endsOn) })}
      acts={c => <CampaignActs campaign={c} />}
      tabs={c =>
        tabs.map(({ key, phrase, page: Page }) => ({
          key,
          label: t(phrase),
          page: () => (
            <div className="sv-stack">
              <Page campaign={c} />
            </div>
          ),
        }))
      }
      clause="6.1-a … 6.1-g"
    />
  );
};
