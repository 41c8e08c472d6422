import { Button } from 'antd';
import { addKeyword } from '#modules/catalogue/contract/operations.ts';
import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { suggestKeywords } from '../contract/operations.ts';
import { useT } from './use-t.ts';

/** 分类词建议: what corrections have in common, adopted by one press of the manager (4.1-a). */
export const SuggestedWordsPage = () => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  const { data, error } = useOp(suggestKeywords, {});
  const adopt = useCommand(addKeyword, { invalidates: ['catalogue.', 'demands.keyword.suggest'] });
  return (
    <>
      <PageHead
        title={t('suggest.title')}
        hint={t('suggest.lead')}
        actions={<LinkButton href="/taxonomy">{t('suggest.taxonomy')}</LinkButton>}
      />
      <ProblemNotice error={error ?? adopt.error} />
      {data?.rows.length === 0 && <EmptyState title={t('suggest.empty')} />}
      {data && data.rows.length > 0 && (
        <table className="pp-diff">
          <tbody>
            {data.rows.map(({ classCode, word, corrections, examples }) => (
              <tr key={classCode + word}>
                <th scope="row">{nameOf(classCode)}</th>
                <td>
                  {t('suggest.basis', { n: corrections })}
                  <div className="pp-hint">{examples.join('；')}</div>
                </td>
                <td>
                  <Button disabled={adopt.pending} onClick={() => adopt.run({ classCode, word })}>
                    {t('suggest.adopt', { word })}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ClauseFoot clause="4.1-a" />
    </>
  );
};
