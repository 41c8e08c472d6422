import { useEffect, useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo, usePathParams } from '#platform/web/desk/go.ts';
import { useSearch } from '#platform/web/desk/url-state.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { openVisit } from '../contract/operations-visits.ts';

/** `/visits/open/$rosterId`: makes the record of an enterprise on the list, or goes on with it. */
export const VisitOpenPage = () => {
  const { rosterId } = usePathParams<'rosterId'>();
  const kind = useSearch()['kind'] === 'phone' ? 'phone' : 'site';
  const go = useGo();
  const visitId = useMemo(() => newId(), []);
  const open = useCommand(openVisit, { onDone: answer => go(`/visits/${answer.id}/fill`, { replace: true }) });
  const { run } = open;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once; the same act may be tried again by the button
  useEffect(() => run({ visitId, rosterId, kind }), [rosterId]);
  return <ProblemNotice error={open.error} onRetry={() => run({ visitId, rosterId, kind })} />;
};
