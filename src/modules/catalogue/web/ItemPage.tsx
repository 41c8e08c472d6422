import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { asLeft } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import type { ItemView } from '../contract/item-pages.ts';
import { correctItem, getItem, getItemVersion, itemTimeline } from '../contract/operations-items.ts';
import { CompareVersions } from './CompareVersions.tsx';
import { ItemStateTag } from './ItemStateTag.tsx';
import { ItemVersions } from './ItemVersions.tsx';
import { useItemColumns } from './use-item-columns.ts';
import { useItemWords } from './use-item-words.ts';
import { useT } from './use-t.ts';
import { VersionActs } from './VersionActs.tsx';
import { VersionContent } from './VersionContent.tsx';

const CorrectItem = lazyPart(() => import('./CorrectItem.tsx').then(m => m.CorrectItem));

const Acts = ({ item }: { item: ItemView }) => {
  const t = useT();
  const [correcting, setCorrecting] = useState(false);
  const shown = item.versions.find(v => v.id === item.shownId);
  return (
    <>
      {item.may.includes(correctItem.name) && <Button onClick={() => setCorrecting(true)}>{t('item.correct')}</Button>}
      <VersionActs
        item={item}
        versionId={item.shownId}
        regionCode={shown?.regionCode ?? null}
        may={shown ? item.may : []}
        draftId={item.draftId}
      />
      {correcting && <CorrectItem item={item} onClose={() => setCorrecting(false)} />}
    </>
  );
};

const Content = ({ id }: { id: string }) => {
  const { data, error } = useOp(getItemVersion, { id });
  return (
    <>
      <ProblemNotice error={error} />
      {data && <VersionContent version={data.version} />}
    </>
  );
};

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(itemTimeline, { id });
  const columns = useItemColumns();
  return data ? <RecordTimeline entries={data.items} field={columns.field} value={columns.value} /> : <ProblemNotice error={error} />;
};

/** One item (5.1): the guide that holds here, its versions, what changed between them, what happened to it. */
export const ItemPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const words = useItemWords();
  const { data, error } = useOp(getItem, { id });
  const shown = data?.versions.find(v => v.id === data.shownId);
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('item.kind')}
      back={{ href: asLeft('/items'), label: t('item.back') }}
      title={i => i.name}
      state={() => <ItemStateTag state={shown?.state ?? 'draft'} />}
      hint={i => `${i.code} · ${t(`level.${i.level}`)} · ${t(`letter.${i.letter}`)}`}
      acts={i => <Acts item={i} />}
      facts={i => [
        { label: t('item.classes'), value: words.classesOf(i.classCodes) || '—' },
        { label: t('item.of'), value: words.placeOf(shown?.regionCode ?? i.regionCode) },
        { label: t('item.version'), value: shown ? t('item.versionNo', { n: shown.no }) : t('state.draft') },
        { label: t('item.validFrom'), value: shown ? sayDay(shown.validFrom) : '—' },
      ]}
      tabs={i => [
        { key: 'guide', label: t('item.content'), page: () => <Content id={i.shownId} /> },
        { key: 'versions', label: t('item.versions'), page: () => <ItemVersions item={i} /> },
        { key: 'compare', label: t('item.compare'), page: () => <CompareVersions item={i} /> },
        { key: 'timeline', label: t('item.timeline'), page: () => <Timeline id={i.id} /> },
      ]}
      clause="5.1-a 5.1-b 5.1-c 5.1-d 5.1-e"
    />
  );
};
