import { Button } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StatNumber } from '#ui/desk/StatNumber.tsx';
import type { ImportView } from '../contract/import.ts';
import { abandonImport, confirmImport } from '../contract/import-operations.ts';
import { ImportRows } from './ImportRows.tsx';
import { useT } from './use-t.ts';

/** What will be written, in numbers; nothing is before the verb is pressed. */
export const ImportConfirm = ({ view, columnsChanged }: { view: ImportView; columnsChanged: boolean }) => {
  const t = useT();
  const confirm = useCommand(confirmImport, { invalidates: ['enterprises.', 'platform.task.list'] });
  const abandon = useCommand(abandonImport, { invalidates: ['enterprises.import.'] });
  const { counts, repairs } = view;
  const n = counts.willCreate + counts.willUpdate;
  const of = (...kinds: string[]): number => kinds.reduce((sum, k) => sum + (repairs[k] ?? 0), 0);
  const repaired = t('imp.repairs', {
    fullWidth: of('fullWidth'),
    spaces: of('spaces'),
    codeMarks: of('codeMarks'),
    phone: of('phoneMarks', 'phoneSplit'),
  });
  return (
    <FormSection title={t('imp.confirmTitle')}>
      <div className="pp-stats">
        <StatNumber label={t('imp.willCreate')} value={counts.willCreate} />
        <StatNumber label={t('imp.willUpdate')} value={counts.willUpdate} />
        <StatNumber label={t('imp.undecided')} value={counts.undecided} />
        <StatNumber label={t('imp.willSkip')} value={counts.willSkip} />
        <StatNumber label={t('imp.repaired')} value={counts.repaired} {...(counts.repaired > 0 ? { hint: repaired } : {})} />
      </div>
      {view.skippedRows > 0 && <p className="pp-hint">{t('imp.skippedRows', { n: view.skippedRows })}</p>}
      {counts.undecided > 0 && <p className="pp-hint">{t('imp.decideFirst', { n: counts.undecided })}</p>}
      {columnsChanged && <p className="pp-hint">{t('imp.rereadFirst')}</p>}
      <ImportRows view={view} />
      <ProblemNotice error={confirm.error ?? abandon.error} />
      <div className="pp-actions">
        <Button
          type="primary"
          disabled={n === 0 || counts.undecided > 0 || columnsChanged}
          loading={confirm.pending}
          onClick={() => confirm.run({ id: view.id })}
        >
          {t('imp.confirm', { n })}
        </Button>
        <Button loading={abandon.pending} onClick={() => abandon.run({ id: view.id })}>
          {t('imp.abandon')}
        </Button>
      </div>
    </FormSection>
  );
};
