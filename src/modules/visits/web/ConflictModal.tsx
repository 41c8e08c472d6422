import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { sayTime } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { MergeConflict } from '../domain/merge-visit.ts';
import type { VisitForm } from './field/form-state.ts';
import { useT } from './use-t.ts';

/** Two people changed the same field: both values, who and when. */
export const ConflictModal = ({ form, conflict }: { form: VisitForm; conflict: MergeConflict }) => {
  const t = useT();
  const { language } = useLanguage();
  const [error, setError] = useState<unknown>();
  const question = indexOf(form.form).byId.get(conflict.question);
  if (!question) return null;
  const text = (answer: Answer | null): string => answerText(question, answer ?? undefined, language) || t('conflict.empty');
  const mine = conflict.mineAt === undefined ? t('conflict.mine') : t('conflict.mineAt', { time: sayTime(conflict.mineAt) });
  const choose = (value: Answer | null) => (): void => void form.settle(conflict, value).catch(setError);
  return (
    <SheetDialog
      title={t('conflict.title')}
      footer={[
        <Button key="theirs" onClick={choose(conflict.theirs)}>
          {t('conflict.keepTheirs')}
        </Button>,
        <Button key="mine" type="primary" onClick={choose(conflict.mine)}>
          {t('conflict.keepMine')}
        </Button>,
      ]}
    >
      <ProblemNotice error={error} />
      <p>{question.label[language]}</p>
      <p>{`${mine}${sayMark('：')}${text(conflict.mine)}`}</p>
      <p>{`${t('conflict.theirs', { name: conflict.byName, time: sayTime(conflict.at) })}${sayMark('：')}${text(conflict.theirs)}`}</p>
    </SheetDialog>
  );
};
