import { type ReactNode, Suspense } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageBoundary } from './PageBoundary.tsx';

/** Around every page: a place kept while it is fetched, a clear word when the role may not see it, and a net for failures. */
export const PageFrame = ({ needs, children }: { needs: string | undefined; children: ReactNode }) => {
  const t = usePlatformT();
  const { can } = useSession();
  if (needs !== undefined && !can(needs)) {
    return (
      <EmptyState
        title={t('shell.refusedTitle')}
        hint={t('problem.notAllowed')}
        action={<LinkButton href="/">{t('shell.home')}</LinkButton>}
      />
    );
  }
  return (
    <PageBoundary>
      <Suspense fallback={<div className="pp-page-waiting" role="status" aria-label={t('word.loading')} />}>{children}</Suspense>
    </PageBoundary>
  );
};
