import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { deskControls, useLanguage } from '#modules/questionnaires/web/index.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { Tick } from '#ui/desk/table/Tick.tsx';
import type { PaperCellView } from '../contract/paper.ts';
import type { Decision, Decisions } from './paper-decisions.ts';
import { usePlaceWords } from './use-place-words.ts';
import { useT } from './use-t.ts';

interface CellsProps {
  cells: readonly PaperCellView[];
  form: Questionnaire;
  decisions: Decisions;
  decide: (question: string, decision: Decision) => void;
  isTaken: (cell: PaperCellView) => boolean;
  may: boolean;
}

type CellProps = Omit<CellsProps, 'cells'> & { cell: PaperCellView };

/** Our reading: to be put right where it is doubtful, beside what the record says. */
const Reading = ({ cell, form, decisions, decide, may }: CellProps) => {
  const t = useT();
  const { language } = useLanguage();
  const question = indexOf(form).byId.get(cell.question);
  if (!question) return null;
  const answer = answerOf(cell, decisions);
  const Control = deskControls[question.type];
  return (
    <>
      {cell.doubt !== null && may ? (
        <Control
          question={question}
          answer={answer ?? undefined}
          language={language}
          name={question.label[language]}
          onChange={value => decide(cell.question, { take: value !== null && value !== undefined, answer: value ?? null })}
        />
      ) : (
        answerText(question, answer ?? undefined, language)
      )}
      {cell.current !== null && (
        <div className="pp-hint">{`${t('paper.current')}${sayMark('：')}${answerText(question, cell.current, language)}${cell.currentByName ? `${sayMark('（')}${cell.currentByName}${sayMark('）')}` : ''}`}</div>
      )}
    </>
  );
};

const answerOf = (cell: PaperCellView, decisions: Decisions): PaperCellView['answer'] => {
  const decided = decisions[cell.question]?.answer;
  return decided === undefined ? cell.answer : decided;
};

const Use = ({ cell, name, decisions, decide, isTaken, may }: CellProps & { name: string }) => {
  const t = useT();
  const decision = decisions[cell.question];
  return (
    <Tick
      checked={isTaken(cell)}
      disabled={!may || (cell.doubt !== 'emptied' && (answerOf(cell, decisions) ?? null) === null)}
      label={`${t('paper.use')} ${name}`}
      onChange={take => decide(cell.question, { ...(decision?.answer === undefined ? {} : { answer: decision.answer }), take })}
    />
  );
};

/** Cells of the paper, each with its own words, our reading, and a tick. */
export const PaperCells = ({ cells, ...rest }: CellsProps) => {
  const t = useT();
  const { language } = useLanguage();
  const { byId } = indexOf(rest.form);
  const sayPlace = usePlaceWords();
  const nameOf = (cell: PaperCellView): string => byId.get(cell.question)?.label[language] ?? '';
  return (
    <DataTable
      stack
      caption={t('paper.title')}
      rows={cells.filter(cell => byId.has(cell.question))}
      rowKey={cell => cell.question}
      mark={cell => (cell.doubt === null ? undefined : 'doubtful')}
      empty={null}
      columns={[
        { key: 'row', title: t('visit.row'), width: '24%', render: nameOf },
        {
          key: 'original',
          title: t('paper.original'),
          width: '28%',
          render: cell => (
            <div className="paper-original">
              {cell.original}
              {cell.doubt && <div className="pp-hint">{t(`paper.doubt.${cell.doubt}`)}</div>}
              {cell.doubt && cell.places.length > 0 && <div className="pp-hint">{cell.places.map(sayPlace).join(sayMark('；'))}</div>}
            </div>
          ),
        },
        { key: 'answer', title: t('paper.answer'), render: cell => <Reading cell={cell} {...rest} /> },
        { key: 'use', title: t('paper.use'), width: 56, render: cell => <Use cell={cell} name={nameOf(cell)} {...rest} /> },
      ]}
    />
  );
};
