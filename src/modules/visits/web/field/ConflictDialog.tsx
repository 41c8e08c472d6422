import { useState } from 'react';
import type { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import { sayTime } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import type { MergeConflict } from '../../domain/merge-visit.ts';
import type { VisitForm } from './form-state.ts';
import { useT } from './use-t.ts';

/** Two people changed the same field: both values, who and when; one tap. It stays until she has chosen: 取消 would be a choice that nobody made. */
export const ConflictDialog = ({ form, conflict }: { form: VisitForm; conflict: MergeConflict }) => {
  const t = useT();
  const { label, language } = useLanguage();
  const [error, setError] = useState<unknown>();
  const question = indexOf(form.form).byId.get(conflict.question);
  if (!question) return null;
  const text = (answer: Answer | null): string => answerText(question, answer ?? undefined, language) || t('conflict.empty');
  const choose = (value: Answer | null) => (): void => {
    form.settle(conflict, value).catch(setError);
  };
  return (
    <Dialog
      title={t('conflict.title')}
      actions={
        <>
          <Button onPress={choose(conflict.theirs)}>{t('conflict.keepTheirs')}</Button>
          <Button primary onPress={choose(conflict.mine)}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <ProblemBanner error={error} />
      <p>{label(question.label)}</p>
      <dl>
        <dt>{conflict.mineAt === undefined ? t('conflict.mine') : t('conflict.mineAt', { time: sayTime(conflict.mineAt) })}</dt>
        <dd>{text(conflict.mine)}</dd>
        <dt>{t('conflict.theirs', { name: conflict.byName, time: sayTime(conflict.at) })}</dt>
        <dd>{text(conflict.theirs)}</dd>
      </dl>
    </Dialog>
  );
};
