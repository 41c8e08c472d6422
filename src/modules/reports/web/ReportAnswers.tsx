import type { Both } from '#modules/questionnaires/contract/questionnaire.ts';
import { sayNumber } from '#platform/web/format.ts';
import { useLocale } from '#platform/web/phrases.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import type { AnswerTotal, AnswerTotals } from '../contract/report.ts';
import { hrefBehind } from './report-hrefs.ts';
import { useT } from './use-t.ts';

type Said = 'yes' | 'no' | 'some' | 'none';

interface RowProps {
  campaignId: string;
  row: AnswerTotal;
}

const useWord = (): ((word: Both | null) => string) => {
  const { locale } = useLocale();
  return word => (word === null ? '' : locale === 'en' ? word.en : word.zh);
};

const Figure = ({ campaignId, row, said, n }: RowProps & { said: Said; n: number }) => (
  <td data-align="right">
    {n === 0 ? 0 : <PageLink href={hrefBehind(campaignId, { of: 'forms', question: row.question, said })}>{sayNumber(n)}</PageLink>}
  </td>
);

const Head = ({ titles }: { titles: readonly string[] }) => {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col">{t('report.category')}</th>
        <th scope="col">{t('report.question')}</th>
        {titles.map(title => (
          <th key={title} scope="col" data-align="right">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** 调查表汇总: the rows of Table A.1 with what was said, each number with its enterprises. */
export const ReportAnswers = ({ campaignId, totals }: { campaignId: string; totals: AnswerTotals }) => {
  const t = useT();
  const word = useWord();
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
      <h3>{t('report.yesNo')}</h3>
      <table className="pp-diff">
        <Head titles={[t('report.yes'), t('report.no'), t('report.blank')]} />
        <tbody>
          {yesNo.map(row => (
            <tr key={row.question}>
              <td>{word(row.category)}</td>
              <th scope="row">{word(row.label)}</th>
              <Figure campaignId={campaignId} row={row} said="yes" n={row.yes} />
              <Figure campaignId={campaignId} row={row} said="no" n={row.no} />
              <Figure campaignId={campaignId} row={row} said="none" n={totals.forms - row.said} />
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('report.lists')}</h3>
      <table className="pp-diff">
        <Head titles={[t('report.some'), t('report.items')]} />
        <tbody>
          {lists.map(row => (
            <tr key={row.question}>
              <td>{word(row.category)}</td>
              <th scope="row">{word(row.label)}</th>
              <Figure campaignId={campaignId} row={row} said="some" n={row.some} />
              <td data-align="right">{sayNumber(row.items)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormSection>
  );
};
