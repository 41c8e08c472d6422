import type { Both } from '#modules/questionnaires/contract/questionnaire.ts';
import { sayNumber } from '#platform/web/format.ts';
import { useLocale } from '#platform/web/phrases.ts';
import '#ui/desk/chart/stacked-rows.css';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import type { AnswerTotal, AnswerTotals } from '../contract/report.ts';
import { hrefBehind } from './report-hrefs.ts';
import { useT } from './use-t.ts';

type Said = 'yes' | 'no' | 'some' | 'none';

const useWord = (): ((word: Both | null) => string) => {
  const { locale } = useLocale();
  return word => (word === null ? '' : locale === 'en' ? word.en : word.zh);
};

/** Columns of a number of enterprises that said something, each number with its rows. */
const useFigures = (campaignId: string) => {
  const t = useT();
  const word = useWord();
  const names: readonly DataColumn<AnswerTotal>[] = [
    { key: 'category', title: t('report.category'), render: r => word(r.category) },
    { key: 'question', title: t('report.question'), head: true, render: r => word(r.label) },
  ];
  const figure = (title: string, said: Said, count: (row: AnswerTotal) => number): DataColumn<AnswerTotal> => ({
    key: said,
    title,
    align: 'right',
    render: row => {
      const n = count(row);
      return n === 0 ? 0 : <PageLink href={hrefBehind(campaignId, { of: 'forms', question: row.question, said })}>{sayNumber(n)}</PageLink>;
    },
  });
  return { names, figure };
};

/** 调查表汇总: the rows of Table A.1 with what was said, each number with its enterprises. */
export const ReportAnswers = ({ campaignId, totals }: { campaignId: string; totals: AnswerTotals }) => {
  const t = useT();
  const { names, figure } = useFigures(campaignId);
  const yesNo = totals.rows.filter(r => r.type === 'yesNoRemark');
  const lists = totals.rows.filter(r => r.type === 'rows' && r.section !== 'basic');
  if (totals.forms === 0) {
    return (
      <FormSection title={t('report.answers')}>
        <EmptyState title={t('report.noForms')} hint={t('report.noFormsHint')} />
      </FormSection>
    );
  }
  return (
    <FormSection title={t('report.answers')} hint={t('report.answersHint', { n: totals.forms })}>
      <div className="pp-two-sheets">
        <div>
          <h3>{t('report.yesNo')}</h3>
          <DataTable
            fold={12}
            caption={t('report.yesNo')}
            rows={yesNo}
            rowKey={r => r.question}
            empty={null}
            columns={[
              ...names,
              figure(t('report.yes'), 'yes', r => r.yes),
              figure(t('report.no'), 'no', r => r.no),
              figure(t('report.blank'), 'none', r => totals.forms - r.said),
            ]}
          />
        </div>
        <div>
          <h3>{t('report.lists')}</h3>
          <DataTable
            fold={12}
            caption={t('report.lists')}
            rows={lists}
            rowKey={r => r.question}
            empty={null}
            columns={[
              ...names,
              figure(t('report.some'), 'some', r => r.some),
              { key: 'items', title: t('report.items'), align: 'right', render: r => sayNumber(r.items) },
            ]}
          />
        </div>
      </div>
    </FormSection>
  );
};
