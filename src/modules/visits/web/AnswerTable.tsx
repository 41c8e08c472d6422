import type { Question, Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { agedLine } from '#modules/questionnaires/domain/aged-terms.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { isShown } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { VisitView } from '../contract/visit.ts';
import { useT } from './use-t.ts';

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
  const rows = sections.flatMap(section =>
    section.groups
      .flatMap(g => g.questions)
      .filter(q => isShown(q, visit.answers))
      .map(question => ({ section, question })),
  );
  return (
    <DataTable
      stack
      caption={label ?? t('visit.table')}
      rows={rows}
      rowKey={r => r.question.id}
      groupOf={r => r.section.title[language]}
      empty={null}
      columns={[
        {
          key: 'number',
          title: t('visit.rowNo'),
          width: 60,
          render: r => <span className="pp-figures">{numbers.get(r.question.id)}</span>,
        },
        {
          key: 'label',
          title: t('visit.row'),
          head: true,
          width: '36%',
          render: ({ question: q }) => (
            <>
              {q.label[language]}
              {q.aged && <p className="pp-hint">{agedLine(q.aged)[language]}</p>}
            </>
          ),
        },
        { key: 'value', title: t('visit.value'), render: r => <Value visit={visit} question={r.question} /> },
        {
          key: 'origin',
          title: t('visit.origin'),
          width: 190,
          render: r => <span className="pp-hint">{originOf(r.section, r.question)}</span>,
        },
      ]}
    />
  );
};
