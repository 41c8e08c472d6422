import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { usePatchSearch, useSearch } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { TabRow } from '#ui/desk/TabRow.tsx';
import type { AssetView } from '../contract/asset.ts';
import { correctAsset, getAsset, recordEvent } from '../contract/operations-register.ts';
import { AssetEvents } from './AssetEvents.tsx';
import { AssetEvidence } from './AssetEvidence.tsx';
import { AssetFacts } from './AssetFacts.tsx';
import { AssetHistory } from './AssetHistory.tsx';
import { AssetMark } from './AssetMarks.tsx';
import { assetTabs } from './asset-tabs.ts';
import { ProposedNotice } from './deadlines/ProposedNotice.tsx';
import { useT } from './use-register-t.ts';

const AssetForm = lazyPart(() => import('./AssetForm.tsx').then(m => m.AssetForm));
const EventForm = lazyPart(() => import('./EventForm.tsx').then(m => m.EventForm));

const Tabs = ({ a }: { a: AssetView }) => {
  const t = useT();
  const chosen = useSearch()['tab'];
  const patch = usePatchSearch();
  const own = assetTabs.filter(tab => tab.kinds.includes(a.kind));
  const tabs = [
    { key: 'facts', label: t('page.facts') },
    { key: 'events', label: t('page.events') },
    ...own.map(tab => ({ key: tab.key, label: tab.label() })),
    { key: 'evidence', label: t('page.evidence') },
    { key: 'timeline', label: t('page.timeline') },
  ];
  const current = tabs.find(tab => tab.key === chosen)?.key ?? 'facts';
  const Own = own.find(tab => tab.key === current)?.page;
  return (
    <TabRow label={a.title} tabs={tabs} current={current} onChange={key => patch({ tab: key === 'facts' ? undefined : key })}>
      {current === 'facts' && <AssetFacts a={a} />}
      {current === 'events' && <AssetEvents a={a} />}
      {current === 'evidence' && <AssetEvidence a={a} />}
      {current === 'timeline' && <AssetHistory id={a.id} />}
      {Own && <Own asset={a} />}
    </TabRow>
  );
};

/** One asset: facts, what happened to it, evidence, who changed what (6.3.3-a). */
export const AssetPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data: a, error } = useOp(getAsset, { id });
  const [dialog, setDialog] = useState<'correct' | 'event' | 'notice'>();
  const close = (): void => setDialog(undefined);
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/assets" quiet>
            {t('register.title')}
          </LinkButton>
        }
        title={a?.title ?? t('register.title')}
        state={a && <AssetMark asset={a} />}
        hint={
          a && (
            <>
              {`${t(`kind.${a.kind}`)} ${a.number} · `}
              <PageLink href={`/enterprises/${a.enterpriseId}?tab=assets`}>{a.enterpriseName}</PageLink>
              {` · ${t('page.asOf', { day: sayDay(a.asOf), source: t(`source.${a.source}`) })}`}
            </>
          )
        }
        actions={
          <>
            {a?.may.includes(correctAsset.name) && <Button onClick={() => setDialog('correct')}>{t('form.correct')}</Button>}
            {a?.may.includes(recordEvent.name) && a.standing === 'confirmed' && (
              <Button onClick={() => setDialog('notice')}>{t('notice.record')}</Button>
            )}
            {a?.may.includes(recordEvent.name) && (
              <Button type={a.standing === 'proposed' ? 'default' : 'primary'} onClick={() => setDialog('event')}>
                {t('event.record')}
              </Button>
            )}
          </>
        }
      />
      <ProblemNotice error={error} />
      {a && (
        <>
          {a.standing === 'proposed' && <ProposedNotice a={a} />}
          <Tabs a={a} />
          {dialog === 'correct' && <AssetForm asset={a} onClose={close} />}
          {dialog === 'event' && <EventForm asset={a} onClose={close} />}
          {dialog === 'notice' && <EventForm asset={a} first="notice" onClose={close} />}
        </>
      )}
      <ClauseFoot clause="3.2-a 6.3.3-a" />
    </>
  );
};
