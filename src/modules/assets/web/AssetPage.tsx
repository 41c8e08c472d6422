import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { DetailPage, type DetailTab } from '#ui/desk/DetailPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
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

const useTabs = (): ((a: AssetView) => readonly DetailTab[]) => {
  const t = useT();
  return a => [
    { key: 'facts', label: t('page.facts'), page: () => <AssetFacts a={a} /> },
    { key: 'events', label: t('page.events'), page: () => <AssetEvents a={a} /> },
    ...assetTabs
      .filter(tab => tab.kinds.includes(a.kind))
      .map(({ key, label, page: Page }) => ({ key, label: label(), page: () => <Page asset={a} /> })),
    { key: 'evidence', label: t('page.evidence'), page: () => <AssetEvidence a={a} /> },
    { key: 'timeline', label: t('page.timeline'), page: () => <AssetHistory id={a.id} /> },
  ];
};

const Acts = ({ a, onAct }: { a: AssetView; onAct: (act: 'correct' | 'event' | 'notice') => void }) => {
  const t = useT();
  const mayRecord = a.may.includes(recordEvent.name);
  return (
    <>
      {a.may.includes(correctAsset.name) && <Button onClick={() => onAct('correct')}>{t('form.correct')}</Button>}
      {mayRecord && a.standing === 'confirmed' && <Button onClick={() => onAct('notice')}>{t('notice.record')}</Button>}
      {mayRecord && (
        <Button type={a.standing === 'proposed' ? 'default' : 'primary'} onClick={() => onAct('event')}>
          {t('event.record')}
        </Button>
      )}
    </>
  );
};

/** One asset: facts, what happened to it, evidence, who changed what (6.3.3-a). */
export const AssetPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getAsset, { id });
  const tabs = useTabs();
  const [dialog, setDialog] = useState<'correct' | 'event' | 'notice'>();
  const close = (): void => setDialog(undefined);
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('register.title')}
      back={{ href: '/assets', label: t('register.title') }}
      title={a => a.title}
      state={a => <AssetMark asset={a} />}
      hint={a => (
        <>
          {`${t(`kind.${a.kind}`)} ${a.number} · `}
          <PageLink href={`/enterprises/${a.enterpriseId}?tab=assets`}>{a.enterpriseName}</PageLink>
          {` · ${t('page.asOf', { day: sayDay(a.asOf), source: t(`source.${a.source}`) })}`}
        </>
      )}
      acts={a => <Acts a={a} onAct={setDialog} />}
      notice={a => a.standing === 'proposed' && <ProposedNotice a={a} />}
      tabs={tabs}
      clause="3.2-a 6.3.3-a"
    >
      {a => (
        <>
          {dialog === 'correct' && <AssetForm asset={a} onClose={close} />}
          {dialog === 'event' && <EventForm asset={a} onClose={close} />}
          {dialog === 'notice' && <EventForm asset={a} first="notice" onClose={close} />}
        </>
      )}
    </DetailPage>
  );
};
