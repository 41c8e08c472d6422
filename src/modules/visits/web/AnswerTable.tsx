import type { Question, Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { agedLine } from '#modules/questionnaires/domain/aged-terms.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { isShown } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import type { VisitView } from '../contract/visit.ts';
import { useT } from './use-t.ts';
import './visits.css';

interface AnswerTableProps {
  visit: VisitView;
  sections: readonly Section[];
  /** What the table is called; absent: Table A.1. */
  label?: string;
}

/** Where a value comes from: this visit (企业自报 or 现场核见), or what was known before. */
const useOrigin = (visit: VisitView) => {
  const t = useT();
  return (section: Section, question: Question): string => {
    if (visit.answers[question.id] !== undefined) {
      const source = visit.seenSections.includes(section.id) ? t('visit.source.seenOnSite') : t('visit.source.selfReported');
      return t('fill.knownFrom', { source, day: visit.visitedOn ?? visit.writtenOn?.[question.id] ?? '' });
    }
    const known = visit.known[question.id];
    return known ? t('fill.knownFrom', { source: t(`visit.source.${known.source as 'imported'}`), day: known.asOf }) : '';
  };
};

const Value = ({ visit, question }: { visit: VisitView; question: Question }) => {
  const t = useT();
  const { language } = useLanguage();
  const own = answerText(question, visit.answers[question.id], language);
  if (own !== '') return <>{own}</>;
  const known = visit.known[question.id];
  return (
    <span className="pp-hint">{known ? t('fill.known', { value: answerText(question, known.answer, language) }) : t('visit.blank')}</span>
  );
};

/** The whole of Table A.1 as one table, each value with its source and day (A.1-a). */
export const AnswerTable = ({ visit, sections, label }: AnswerTableProps) => {
  const t = useT();
  const { language } = useLanguage();
  const originOf = useOrigin(visit);
  const numbers = new Map(sections.flatMap(s => s.groups.flatMap(g => g.questions)).map((q, i) => [q.id, i + 1]));
  return (
    <table className="visit-table" aria-label={label ?? t('visit.table')}>
      <thead>
        <tr>
          <th scope="col">{t('visit.rowNo')}</th>
          <th scope="col">{t('visit.row')}</th>
          <th scope="col">{t('visit.value')}</th>
          <th scope="col">{t('visit.origin')}</th>
        </tr>
      </thead>
      {sections.map(section => (
        <tbody key={section.id}>
          <tr>
            <th scope="colgroup" colSpan={4}>
              {section.title[language]}
            </th>
          </tr>
          {section.groups.flatMap(g =>
            g.questions
              .filter(q => isShown(q, visit.answers))
              .map(q => (
                <tr key={q.id}>
                  <td>{numbers.get(q.id)}</td>
                  <th scope="row">
                    {q.label[language]}
                    {q.aged && <p className="pp-hint">{agedLine(q.aged)[language]}</p>}
                  </th>
                  <td>
                    <Value visit={visit} question={q} />
                  </td>
                  <td className="pp-hint">{originOf(section, q)}</td>
                </tr>
              )),
          )}
        </tbody>
      ))}
    </table>
  );
};
