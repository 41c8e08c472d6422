import { Problem } from '#platform/contract/problem.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { EmptyState } from './EmptyState.tsx';
import { LinkButton } from './LinkButton.tsx';

/** Whether it is the address that is wrong: a record is asked for by nothing but its address. What is not there, or not in reach, says so itself. */
export const isBadAddress = (error: unknown): boolean => error instanceof Problem && error.status === 422;

/** 没有这一页: the address is mistyped. */
export const NoSuchPage = () => {
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
