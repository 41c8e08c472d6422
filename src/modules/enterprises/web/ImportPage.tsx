import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayKeptProblem } from '#platform/web/desk/say-kept-problem.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { ProgressLine } from '#ui/desk/ProgressLine.tsx';
import type { ImportView } from '../contract/import.ts';
import { getImport } from '../contract/import-operations.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportConfirm } from './ImportConfirm.tsx';
import { ImportFaults } from './ImportFaults.tsx';
import { ImportResult } from './ImportResult.tsx';
import { ImportState } from './ImportState.tsx';
import { ImportTwins } from './ImportTwins.tsx';
import { useT } from './use-t.ts';

const isBusy = (state: ImportView['state']): boolean => state === 'reading' || state === 'writing' || state === 'undoing';

const Running = ({ view }: { view: ImportView }) => {
  const t = useT();
  return (
    <div role="status">
      <p className="pp-hint">{t('imp.running', { state: t(`state.${view.state}`) })}</p>
      <ProgressLine
        label={view.fileName}
        done={view.progress.done}
        total={view.progress.total > 0 ? view.progress.total : undefined}
        unit={t('imp.unit')}
      />
    </div>
  );
};

/** Read, and not written yet: what stands to be looked at and decided. */
const Ready = ({ view }: { view: ImportView }) => {
  const [columnsChanged, setColumnsChanged] = useState(false);
  return (
    <>
      {view.problem && <p className="pp-notice">{sayKeptProblem(view.problem, view.problemParams)}</p>}
      <ImportColumns key={`${view.sheet} ${view.headerRow}`} view={view} onChanged={setColumnsChanged} />
      {view.counts.rows > 0 && (
        <>
          <ImportFaults view={view} />
          <ImportTwins view={view} />
          <ImportConfirm view={view} columnsChanged={columnsChanged} />
        </>
      )}
    </>
  );
};

const Body = ({ view }: { view: ImportView }) => {
  const t = useT();
  if (isBusy(view.state)) return <Running view={view} />;
  if (view.state === 'unreadable') {
    return (
      <div className="pp-notice" role="alert">
        <strong>{t('imp.unreadable')}</strong>
        <p>{sayKeptProblem(view.problem ?? '', view.problemParams)}</p>
        <LinkButton href="/enterprises/imports/new" primary>
          {t('imports.new')}
        </LinkButton>
      </div>
    );
  }
  return view.state === 'ready' ? <Ready view={view} /> : <ImportResult view={view} />;
};

/** One import: what was recognised, what is wrong, what is there already, and the confirmation; later its result and the undo. */
export const ImportPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const first = useOp(getImport, { id });
  const { data: view, error } = useOp(getImport, { id }, { every: first.data === undefined || isBusy(first.data.state) ? 1_000 : false });
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/enterprises/imports" quiet>
            {t('imports.title')}
          </LinkButton>
        }
        title={view?.fileName ?? t('imports.title')}
        state={view && <ImportState state={view.state} />}
        hint={view && sayInstant(view.createdAt)}
      />
      <ProblemNotice error={error} />
      {view && <Body view={view} />}
      <ClauseFoot clause="6.1-c" />
    </>
  );
};
