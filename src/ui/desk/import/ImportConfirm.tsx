import { Button } from 'antd';
import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { FormSection } from '../form/FormSection.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { StatNumber } from '../StatNumber.tsx';
import { ImportRows } from './ImportRows.tsx';
import { useKind, useT } from './import-kind.ts';

/** What became of every filled cell: nothing is lost in silence. */
export const Balance = ({ view }: { view: ImportView }) => {
  const t = useT();
  const { balance } = view;
  if (balance.cells === 0) return null;
  return (
    <p className="pp-hint">
      {t('balance', balance)}
      {balance.doubtful + balance.unread > 0 && t('balanceWhere')}
    </p>
  );
};

/** Silent repairs, by kind. */
const useRepairs = ({ repairs }: ImportView): string => {
  const t = useT();
  const of = (...kinds: string[]): number => kinds.reduce((sum, k) => sum + (repairs[k] ?? 0), 0);
  return t('repairs', {
    fullWidth: of('fullWidth'),
    spaces: of('spaces'),
    codeMarks: of('codeMarks'),
    phone: of('phoneMarks', 'phoneSplit'),
  });
};

const Numbers = ({ view }: { view: ImportView }) => {
  const t = useT();
  const { counts } = view;
  const repaired = useRepairs(view);
  return (
    <div className="pp-stats">
      <StatNumber label={t('willCreate')} value={counts.willCreate} />
      <StatNumber label={t('willUpdate')} value={counts.willUpdate} />
      {counts.merged > 0 && <StatNumber label={t('merged')} value={counts.merged} />}
      <StatNumber label={t('undecided')} value={counts.undecided} />
      <StatNumber label={t('willSkip')} value={counts.willSkip} />
      <StatNumber label={t('repaired')} value={counts.repaired} {...(counts.repaired > 0 ? { hint: repaired } : {})} />
    </div>
  );
};

/** What will be written, in numbers; nothing is before the verb is pressed. */
export const ImportConfirm = ({ view, columnsChanged }: { view: ImportView; columnsChanged: boolean }) => {
  const t = useT();
  const { ops, room, useWords } = useKind();
  const words = useWords();
  const confirm = useCommand(ops.confirm, { invalidates: [`${room}.`, 'platform.task.list'] });
  const abandon = useCommand(ops.abandon, { invalidates: [`${room}.import.`] });
  const { counts } = view;
  const n = counts.willCreate + counts.willUpdate;
  return (
    <FormSection title={t('confirmTitle')}>
      <Numbers view={view} />
      <Balance view={view} />
      {view.skippedRows > 0 && <p className="pp-hint">{words.skippedRows(view.skippedRows)}</p>}
      {counts.undecided > 0 && <p className="pp-hint">{t('decideFirst', { n: counts.undecided })}</p>}
      {columnsChanged && <p className="pp-hint">{t('rereadFirst')}</p>}
      <ImportRows view={view} />
      <ProblemNotice error={confirm.error ?? abandon.error} />
      <div className="pp-actions">
        <Button
          type="primary"
          disabled={n === 0 || counts.undecided > 0 || columnsChanged}
          loading={confirm.pending}
          onClick={() => confirm.run({ id: view.id })}
        >
          {words.confirm(n)}
        </Button>
        <Button loading={abandon.pending} onClick={() => abandon.run({ id: view.id })}>
          {t('abandon')}
        </Button>
      </div>
    </FormSection>
  );
};
