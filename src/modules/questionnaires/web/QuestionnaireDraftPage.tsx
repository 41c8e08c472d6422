import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { getDraft } from '../contract/operations-questionnaires.ts';
import type { DraftView } from '../contract/questionnaire-draft.ts';
import { DraftEditing } from './DraftEditing.tsx';
import './questionnaires.css';

/** 起草新版本: the editor with its own copy, from the moment it was opened. */
export const QuestionnaireDraftPage = () => {
  const { id } = usePathParams<'id'>();
  const [round, setRound] = useState(0);
  const { data, error, refetch, isFetching } = useOp(getDraft, { id });
  const [first, setFirst] = useState<DraftView>();
  // The editor goes on from what it has; only 载入最新内容 takes the server's.
  if (data && !isFetching && first?.id !== data.id) setFirst(data);
  const reload = (): void => {
    void refetch().then(answer => {
      setFirst(answer.data);
      setRound(n => n + 1);
    });
  };
  return (
    <>
      <ProblemNotice error={error} />
      {first && <DraftEditing key={`${first.id} ${round}`} view={first} onReload={reload} />}
      <ClauseFoot clause="A.1-a" />
    </>
  );
};
