import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { surveyWords } from '../../contract/operations-surveys.ts';
import type { QuestionResult } from '../../contract/survey.ts';
import { useT } from '../use-t.ts';

/** What was written to a question: in no order of time, names taken out; nobody sees whose. */
export const WordsDialog = ({ id, question, onClose }: { id: string; question: QuestionResult; onClose: () => void }) => {
  const t = useT();
  const { label } = useLanguage();
  const { data, error } = useOp(surveyWords, { id, question: question.id });
  const title = t('survey.words', { question: label(question.label) });
  return (
    <SheetDialog title={title} onClose={onClose} wide>
      <ProblemNotice error={error} />
      {data && <p className="pp-hint">{t('survey.wordsHint', { n: data.n })}</p>}
      {data && (
        <DataTable
          stack
          caption={title}
          rows={data.rows}
          rowKey={(_, at) => String(at)}
          columns={[{ key: 'text', title: t('survey.wordsText'), render: r => r.text }]}
        />
      )}
    </SheetDialog>
  );
};
