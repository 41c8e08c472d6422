import { type ComponentType, useEffect, useState } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';

type Page = ComponentType<{ params: Readonly<Record<string, string>> }>;

/** Fetches a page when somebody goes there; a page that does not come says so and can be tried again. */
export const LazyPage = ({ load, params }: { load: () => Promise<Page>; params: Readonly<Record<string, string>> }) => {
  const t = usePlatformT();
  const [state, setState] = useState<{ Page?: Page; error?: unknown }>({});
  const fetchPage = (): void => {
    setState({});
    load().then(
      Page => setState({ Page }),
      error => setState({ error }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page of a route never changes
  useEffect(fetchPage, []);
  if (state.Page) return <state.Page params={params} />;
  return (
    <main className="f-main">
      <ProblemBanner error={state.error} onRetry={() => location.reload()} />
      {!state.error && (
        <p className="f-start" role="status">
          {t('word.loading')}
        </p>
      )}
    </main>
  );
};
