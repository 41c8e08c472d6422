import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { ItemContent } from '../contract/item.ts';
import { diffItem } from '../domain/diff-item.ts';
import { useContentWords } from './use-content-words.ts';
import { useT } from './use-t.ts';

interface VersionChangesProps {
  before: ItemContent;
  after: ItemContent;
  /** What stands here when the two say the same. */
  same: string;
  heads?: { before: string; after: string };
}

/** Two versions side by side: what changed, part by part and row by row (5.1-e). */
export const VersionChanges = ({ before, after, same, heads }: VersionChangesProps) => {
  const t = useT();
  const say = useContentWords();
  return (
    <DataTable
      stack
      caption={t('item.compare')}
      rows={diffItem(before, after)}
      rowKey={c => `${c.part} ${c.key} ${c.kind}`}
      empty={<p className="pp-hint">{same}</p>}
      columns={[
        { key: 'part', title: t('compare.part'), width: 130, render: c => t(`part.${c.part}`) },
        { key: 'kind', title: t('compare.kind'), width: 90, render: c => t(`compare.${c.kind}`) },
        { key: 'before', title: heads?.before ?? t('compare.before'), render: c => say(c, c.before) },
        { key: 'after', title: heads?.after ?? t('compare.after'), render: c => say(c, c.after) },
      ]}
    />
  );
};
