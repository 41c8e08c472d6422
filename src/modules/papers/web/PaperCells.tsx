import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { deskControls, useLanguage } from '#modules/questionnaires/web/index.ts';
import { Tick } from '#ui/desk/table/Tick.tsx';
import type { PaperCellView } from '../contract/paper.ts';
import type { Decision, Decisions } from './paper-decisions.ts';
import { useT } from './use-t.ts';

interface CellsProps {
  cells: readonly PaperCellView[];
  form: Questionnaire;
  decisions: Decisions;
  decide: (question: string, decision: Decision) => void;
  isTaken: (cell: PaperCellView) => boolean;
  may: boolean;
}

const Line = ({ cell, form, decisions, decide, isTaken, may }: Omit<CellsProps, 'cells'> & { cell: PaperCellView }) => {
  const t = useT();
  const { language } = useLanguage();
  const question = indexOf(form).byId.get(cell.question);
  if (!question) return null;
  const decision = decisions[cell.question];
  const answer = decision?.answer === undefined ? cell.answer : decision.answer;
  const taken = isTaken(cell);
  const Control = deskControls[question.type];
  const name = question.label[language];
  return (
    <tr data-doubtful={cell.doubt !== null || undefined}>
      <th scope="row">{name}</th>
      <td className="paper-original">
        {cell.original}
        {cell.doubt && <div className="pp-hint">{t(`paper.doubt.${cell.doubt}`)}</div>}
      </td>
      <td>
        {cell.doubt !== null && may ? (
          <Control
            question={question}
            answer={answer ?? undefined}
            language={language}
            name={name}
            onChange={value => decide(cell.question, { take: value !== null, answer: value })}
          />
        ) : (
          answerText(question, answer ?? undefined, language)
        )}
        {cell.current !== null && (
          <div className="pp-hint">{`${t('paper.current')}：${answerText(question, cell.current, language)}${cell.currentByName ? `（${cell.currentByName}）` : ''}`}</div>
        )}
      </td>
      <td className="paper-use">
        <Tick
          checked={taken}
          disabled={!may || (answer ?? null) === null}
          label={`${t('paper.use')} ${name}`}
          onChange={take => decide(cell.question, { ...(decision?.answer === undefined ? {} : { answer: decision.answer }), take })}
        />
      </td>
    </tr>
  );
};

/** Cells of the paper, each with its own words, our reading, and a tick. */
export const PaperCells = ({ cells, ...rest }: CellsProps) => {
  const t = useT();
  return (
    <table className="paper-cells">
      <thead>
        <tr>
          <th scope="col">{t('visit.row')}</th>
          <th scope="col">{t('paper.original')}</th>
          <th scope="col">{t('paper.answer')}</th>
          <th scope="col">{t('paper.use')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(cell => (
          <Line key={cell.question} cell={cell} {...rest} />
        ))}
      </tbody>
    </table>
  );
};
