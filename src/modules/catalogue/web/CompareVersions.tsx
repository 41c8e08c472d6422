import { Select } from 'antd';
import { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { ItemView, VersionLine } from '../contract/item-pages.ts';
import { getItemVersion } from '../contract/operations-items.ts';
import { useItemWords } from './use-item-words.ts';
import { useT } from './use-t.ts';
import { VersionChanges } from './VersionChanges.tsx';

const Chosen = z.object({ before: z.string().optional(), after: z.string().optional() });

const Changes = ({ before, after, names }: { before: string; after: string; names: (id: string) => string }) => {
  const t = useT();
  const old = useOp(getItemVersion, { id: before });
  const now = useOp(getItemVersion, { id: after });
  return (
    <>
      <ProblemNotice error={old.error ?? now.error} />
      {old.data && now.data && (
        <VersionChanges
          before={old.data.version}
          after={now.data.version}
          same={t('compare.same')}
          heads={{ before: names(before), after: names(after) }}
        />
      )}
    </>
  );
};

/** 版本对照: two versions of the item, chosen in the address. */
export const CompareVersions = ({ item }: { item: ItemView }) => {
  const t = useT();
  const { placeOf } = useItemWords();
  const [chosen, choose] = useUrlState(Chosen);
  const nameOf = (v: VersionLine): string => `${placeOf(v.regionCode)} ${t('item.versionNo', { n: v.no })}`;
  const options = [
    ...item.versions.map(v => ({ value: v.id, label: nameOf(v) })),
    ...(item.draftId ? [{ value: item.draftId, label: t('state.draft') }] : []),
  ];
  if (options.length < 2) return <p className="pp-hint">{t('compare.one')}</p>;
  const after = chosen.after ?? item.draftId ?? options[0]?.value ?? '';
  const before = chosen.before ?? options.find(o => o.value !== after)?.value ?? '';
  const pickOf = (value: string, key: 'before' | 'after') => (
    <LabelledField label={t(`compare.${key}`)}>
      {id => (
        <Select id={id} value={value} options={options} onChange={v => choose({ [key]: v })} style={{ width: 240, maxWidth: '100%' }} />
      )}
    </LabelledField>
  );
  return (
    <>
      <div className="pp-fields">
        {pickOf(before, 'before')}
        {pickOf(after, 'after')}
      </div>
      <Changes before={before} after={after} names={id => options.find(o => o.value === id)?.label ?? ''} />
    </>
  );
};
