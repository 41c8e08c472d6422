import { usePlatformT } from '#platform/web/phrases.ts';
import { FormSection } from '../form/FormSection.tsx';
import { PageLink } from '../PageLink.tsx';
import { DataTable, type DataTableProps } from './DataTable.tsx';

interface RowsSectionProps<R> extends Pick<DataTableProps<R>, 'columns' | 'rowKey' | 'href'> {
  title: string;
  /** The first rows as a list answers them; undefined while they are on their way. */
  page: { readonly rows: readonly R[]; readonly next: string | null } | undefined;
  /** Where all of them stand, for when there are more. */
  all: string;
}

/** A section that is a short list of what waits; nothing at all while there is nothing. */
export const RowsSection = <R,>({ title, page, all, ...table }: RowsSectionProps<R>) => {
  const t = usePlatformT();
  if (!page || page.rows.length === 0) return null;
  return (
    <FormSection title={title}>
      <DataTable stack caption={title} rows={page.rows} {...table} />
      {page.next !== null && (
        <p className="pp-sheet-foot">
          <PageLink href={all}>{t('table.rest')}</PageLink>
        </p>
      )}
    </FormSection>
  );
};
