import { Suspense } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { usePatchSearch, useSearch } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { useSlot } from '#platform/web/slots.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { slotComponent } from '#ui/desk/SlotParts.tsx';
import { TabRow } from '#ui/desk/TabRow.tsx';
import { getCampaign } from '../contract/operations-campaign.ts';
import { CampaignActs } from './CampaignActs.tsx';
import { CampaignState } from './CampaignState.tsx';
import { campaignTabs } from './campaign-tabs.ts';
import { campaignTab } from './slots.ts';
import { useT } from './use-t.ts';
import './planning.css';

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
  const { data: c, error } = useOp(getCampaign, { id }, { every: 30_000 });
  const search = useSearch();
  const patch = usePatchSearch();
  const tabs = useTabs();
  const current = tabs.find(tab => tab.key === search['tab']) ?? tabs[0];
  const leave = Object.fromEntries(Object.keys(search).map(key => [key, undefined]));
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/campaigns" quiet>
            {t('campaign.title')}
          </LinkButton>
        }
        title={c?.title ?? t('campaign.title')}
        {...(c
          ? {
              state: <CampaignState state={c.state} />,
              hint: t('campaign.period.value', { from: sayDay(c.startsOn), to: sayDay(c.endsOn) }),
              actions: <CampaignActs campaign={c} />,
            }
          : {})}
      />
      <ProblemNotice error={error} />
      {c && current && (
        <TabRow
          label={c.title}
          tabs={tabs}
          current={current.key}
          onChange={key => patch({ ...leave, tab: key === 'plan' ? undefined : key })}
        >
          <Suspense fallback={null}>
            <div className="sv-stack">
              <current.Page campaign={c} />
            </div>
          </Suspense>
        </TabRow>
      )}
      <ClauseFoot clause="6.1-a … 6.1-g" />
    </>
  );
};
