import { usePlatformT } from '#platform/web/phrases.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';

/** There is no such page. */
export const NoPage = () => {
  const t = usePlatformT();
  return (
    <EmptyState
      title={t('shell.notFoundTitle')}
      hint={t('shell.notFound')}
      action={
        <LinkButton href="/" primary>
          {t('shell.home')}
        </LinkButton>
      }
    />
  );
};
