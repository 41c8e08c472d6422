import { Button } from 'antd';
import type { z } from 'zod';
import { addKeyword } from '#modules/catalogue/contract/operations.ts';
import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { suggestKeywords } from '../contract/operations.ts';
import { useT } from './use-t.ts';

type SuggestedWord = z.output<typeof suggestKeywords.output>['rows'][number];

/** 分类词建议: what corrections have in common, adopted by one press of the manager (4.1-a). */
export const SuggestedWordsPage = () => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  const { data, error } = useOp(suggestKeywords, {});
  const adopt = useCommand(addKeyword, { invalidates: ['catalogue.', 'demands.keyword.suggest'] });
  const adoptAll = async (rows: readonly SuggestedWord[], clear: () => void): Promise<void> => {
    try {
      for (const { classCode, word } of rows) await adopt.runAsync({ classCode, word });
      clear();
    } catch {
      // which one failed stands above the list; those before it are adopted and gone from it
    }
  };
  return (
    <ListPage
      title={t('suggest.title')}
      hint={t('suggest.lead')}
      actions={<LinkButton href="/taxonomy">{t('suggest.taxonomy')}</LinkButton>}
      clause="4.1-a"
    >
      <ProblemNotice error={error ?? adopt.error} />
      {data && (
        <DataTable
          stack
          caption={t('suggest.title')}
          rows={data.rows}
          rowKey={r => r.classCode + r.word}
          rowName={r => r.word}
          bulk={(rows, clear) => (
            <Button size="small" type="primary" loading={adopt.pending} onClick={() => void adoptAll(rows, clear)}>
              {t('suggest.adoptAll', { n: rows.length })}
            </Button>
          )}
          empty={<EmptyState title={t('suggest.empty')} />}
          columns={[
            { key: 'class', title: t('list.class'), render: r => nameOf(r.classCode) },
            {
              key: 'basis',
              title: t('suggest.basisTitle'),
              render: r => (
                <>
                  {t('suggest.basis', { n: r.corrections })}
                  <div className="pp-hint">{r.examples.join(sayMark('；'))}</div>
                </>
              ),
            },
            {
              key: 'adopt',
              title: t('suggest.title'),
              act: true,
              render: ({ classCode, word }) => (
                <Button disabled={adopt.pending} onClick={() => adopt.run({ classCode, word })}>
                  {t('suggest.adopt', { word })}
                </Button>
              ),
            },
          ]}
        />
      )}
    </ListPage>
  );
};
