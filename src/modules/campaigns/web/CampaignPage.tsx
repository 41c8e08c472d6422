import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay } from '#platform/web/format.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { useSlot } from '#platform/web/slots.ts';
import { slotComponent } from '#ui/desk/slots/SlotParts.tsx';
import { getCampaign } from '../contract/operations-campaign.ts';
import { CampaignActs } from './CampaignActs.tsx';
import { campaignTabs } from './campaign-tabs.ts';
import { StateOfCampaign } from './StateOfCampaign.tsx';
import { campaignTab } from './slots.ts';
import { useT } from './use-t.ts';
import './planning.css';
import { DetailPage } from '#ui/desk/DetailPage.tsx';

/** The steps she may see: this room's own, then those of the rooms to the right. */
const useTabs = () => {
  const t = useT();
  const all = useAllT();
  const { can } = useSession();
  const more = useSlot(campaignTab).map(tab => ({ key: tab.key, label: all(tab.phrase), Page: slotComponent(tab) }));
  const own = campaignTabs.filter(tab => can(tab.needs)).map(tab => ({ key: tab.key, label: t(tab.phrase), Page: tab.page }));
  return [...own, ...more];
};

/** One campaign: 计划→名单→小组→联系→行程→记录→总结, and where it stands. */
export const CampaignPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getCampaign, { id }, { every: 30_000 });
  const tabs = useTabs();
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('campaign.title')}
      back={{ href: '/campaigns', label: t('campaign.title') }}
      title={c => c.title}
      state={c => <StateOfCampaign state={c.state} />}
      hint={c => t('campaign.period.value', { from: sayDay(c.startsOn), to: sayDay(c.endsOn) })}
      acts={c => <CampaignActs campaign={c} />}
      tabs={c =>
        tabs.map(({ key, label, Page }) => ({
          key,
          label,
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
