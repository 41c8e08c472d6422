import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { PaperUnread } from '../contract/paper.ts';
import { usePlaceWords } from './use-place-words.ts';
import { useT } from './use-t.ts';

/** What stands in the file and was not understood: each with its place, its kind and its words. */
export const PaperUnreadList = ({ unread, n }: { unread: readonly PaperUnread[]; n: number }) => {
  const t = useT();
  const sayPlace = usePlaceWords();
  if (unread.length === 0) return null;
  const rows = unread.map((u, at) => ({ ...u, at }));
  return (
    <FormSection title={t('paper.unread', { n })}>
      <DataTable
        stack
        caption={t('paper.unread', { n })}
        rows={rows}
        rowKey={r => String(r.at)}
        empty={null}
        columns={[
          { key: 'place', title: t('paper.place'), width: '24%', render: r => sayPlace(r.place) },
          { key: 'kind', title: t('paper.kind'), width: '16%', render: r => (r.kind === 'more' ? '' : t(`paper.unread.${r.kind}`)) },
          {
            key: 'text',
            title: t('paper.original'),
            render: r => <div className="paper-original">{r.kind === 'more' ? t('paper.unread.more', { n: r.text }) : r.text}</div>,
          },
        ]}
      />
    </FormSection>
  );
};
