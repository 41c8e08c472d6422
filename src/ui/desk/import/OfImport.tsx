import { ofImportZh } from '#platform/contract/parts/phrases-of-import.zh-CN.ts';
import { roomT } from '#platform/web/phrases.ts';
import { EmptyState } from '../EmptyState.tsx';
import { PageLink } from '../PageLink.tsx';

const useT = roomT('platform', ofImportZh);

/** Above a list that shows only what one import wrote: says so, and leads back to all. */
export const OfImport = ({ href, wrote }: { href: string; wrote: 'created' | 'updated' | undefined }) => {
  const t = useT();
  return (
    <>
      {`${t(wrote === undefined ? 'ofImport.all' : `ofImport.${wrote}`)} `}
      <PageLink href={href}>{t('ofImport.leave')}</PageLink>
    </>
  );
};

/** The same list when nothing is left of the import. */
export const NoneOfImport = () => <EmptyState title={useT()('ofImport.none')} />;
