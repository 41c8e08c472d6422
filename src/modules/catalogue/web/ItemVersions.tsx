import { dayOf } from '#platform/contract/china-day.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { ItemView, VersionLine } from '../contract/item-pages.ts';
import { ItemStateTag } from './ItemStateTag.tsx';
import { useItemWords } from './use-item-words.ts';
import { useT } from './use-t.ts';

const Standing = ({ version: v }: { version: VersionLine }) => {
  const t = useT();
  if (v.state === 'retired') return <ItemStateTag state="retired" />;
  if (v.holds) return <StateTag tone="done">{t('item.holds')}</StateTag>;
  if (v.validFrom > dayOf(new Date())) return <StateTag tone="todo">{t('item.later')}</StateTag>;
  return <StateTag tone="off">{t('item.superseded')}</StateTag>;
};

/** 版本: each with who published it, since when it holds, and why it ended. */
export const ItemVersions = ({ item }: { item: ItemView }) => {
  const t = useT();
  const { placeOf } = useItemWords();
  return (
    <DataTable
      stack
      caption={t('item.versions')}
      rows={item.versions}
      rowKey={v => v.id}
      href={v => `/items/versions/${v.id}`}
      columns={[
        { key: 'no', title: t('item.version'), render: v => `${placeOf(v.regionCode)} ${t('item.versionNo', { n: v.no })}` },
        { key: 'state', title: t('item.state'), width: 150, render: v => <Standing version={v} /> },
        { key: 'from', title: t('item.validFrom'), width: 160, render: v => sayDay(v.validFrom) },
        {
          key: 'published',
          title: t('item.published'),
          width: 220,
          render: v => (
            <>
              {v.publishedByName === null ? t('item.shipped') : t('item.publishedBy', { name: v.publishedByName })}
              {v.publishedAt && <div className="pp-hint">{sayInstant(v.publishedAt)}</div>}
            </>
          ),
        },
        {
          key: 'reason',
          title: t('item.reason'),
          render: v => (v.retiredAt ? t('item.retiredNote', { day: sayInstant(v.retiredAt), reason: v.retireReason ?? '' }) : '—'),
        },
      ]}
    />
  );
};
