import { Button } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { downloadWeekly, listWeeklies } from '../../contract/overview.ts';
import { useT } from './use-t.ts';
import { useWeekWords } from './use-words.ts';

/** The weekly reports that are kept, the newest first; each can be downloaded again. */
export const WeekliesPart = () => {
  const t = useT();
  const weekWords = useWeekWords();
  const { data } = useOp(listWeeklies, {});
  return (
    <div className="pp-no-print">
      <FormSection title={t('overview.weekly.title')}>
        {data && (
          <DataTable
            caption={t('overview.weekly.title')}
            rows={data.rows}
            rowKey={w => w.id}
            fold={3}
            empty={<p className="pp-hint ov-none">{t('overview.weekly.none')}</p>}
            columns={[
              { key: 'number', title: t('overview.weekly.number'), render: w => <CellLines more={weekWords(w)}>{w.issueNo}</CellLines> },
              {
                key: 'by',
                title: t('overview.weekly.by'),
                render: w => <CellLines more={sayInstant(w.issuedAt)}>{w.issuedByName}</CellLines>,
              },
              {
                key: 'file',
                title: t('overview.weekly.download'),
                act: true,
                render: w => (
                  <Button
                    size="small"
                    onClick={() => takeFile(downloadWeekly, { id: w.id })}
                    aria-label={`${t('overview.weekly.download')} ${w.issueNo}`}
                  >
                    {t('overview.weekly.download')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </FormSection>
    </div>
  );
};
