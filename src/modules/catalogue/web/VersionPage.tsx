import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { getItemVersion } from '../contract/operations-items.ts';
import { ItemStateTag } from './ItemStateTag.tsx';
import { useItemWords } from './use-item-words.ts';
import { useT } from './use-t.ts';
import { VersionActs } from './VersionActs.tsx';
import { VersionContent } from './VersionContent.tsx';

/** One version as it was published; a case that began with it leads here (5.1-e). */
export const VersionPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { placeOf } = useItemWords();
  const { data, error } = useOp(getItemVersion, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('item.version')}
      back={data && { href: `/items/${data.item.id}?tab=versions`, label: data.item.name }}
      title={v => `${v.item.name} ${t('item.versionNo', { n: v.version.no })}`}
      state={v => <ItemStateTag state={v.state} />}
      hint={v => `${v.item.code} · ${placeOf(v.version.regionCode)} · ${t('item.validFrom')} ${sayDay(v.version.validFrom)}`}
      acts={v => (
        <VersionActs
          item={v.item}
          versionId={v.version.id}
          regionCode={v.version.regionCode}
          may={v.may}
          draftId={v.state === 'draft' ? v.version.id : null}
        />
      )}
      clause="5.1-e"
    >
      {v => <VersionContent version={v.version} />}
    </DetailPage>
  );
};
