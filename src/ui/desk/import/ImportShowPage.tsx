import { Button } from 'antd';
import { useState } from 'react';
import type { ImportState, ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayKeptProblem } from '#platform/web/desk/say-kept-problem.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '../ClauseFoot.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { PageHead } from '../PageHead.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { ProgressLine } from '../ProgressLine.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportConfirm } from './ImportConfirm.tsx';
import { ImportFaults, type ShownFaults } from './ImportFaults.tsx';
import { ImportResult } from './ImportResult.tsx';
import { ImportStateTag } from './ImportStateTag.tsx';
import { ImportTwins } from './ImportTwins.tsx';
import { useKind, useT } from './import-kind.ts';

const isBusy = (state: ImportState): boolean => state === 'reading' || state === 'writing' || state === 'undoing';

const Running = ({ view }: { view: ImportView }) => {
  const t = useT();
  return (
    <div role="status">
      <p className="pp-hint">{t('running', { state: t(`state.${view.state}`) })}</p>
      <ProgressLine
        label={view.fileName || t('imports.pasted')}
        done={view.progress.done}
        total={view.progress.total > 0 ? view.progress.total : undefined}
        unit={t('unit')}
      />
    </div>
  );
};

const faultsPlace = 'import-cells';

/** Columns stand, but no row to write below them: what to do, and the way out. */
const NothingRead = ({ view }: { view: ImportView }) => {
  const t = useT();
  const { ops, room, base, useWords } = useKind();
  const words = useWords();
  const abandon = useCommand(ops.abandon, { invalidates: [`${room}.import.`] });
  return (
    <>
      {!view.problem && (
        <p className="pp-notice" role="alert">
          {t('noRows')}
        </p>
      )}
      <ProblemNotice error={abandon.error} />
      <div className="pp-actions">
        <LinkButton href={`${base}/new`} primary>
          {words.start}
        </LinkButton>
        <Button loading={abandon.pending} onClick={() => abandon.run({ id: view.id })}>
          {t('abandon')}
        </Button>
      </div>
    </>
  );
};

/** Read, and not written yet: what stands to be looked at and decided. */
const Ready = ({ view }: { view: ImportView }) => {
  const [columnsChanged, setColumnsChanged] = useState(false);
  const [shown, setShown] = useState<ShownFaults>('red');
  const look = (what: ShownFaults): void => {
    setShown(what);
    document.getElementById(faultsPlace)?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      {view.problem && <p className="pp-notice">{sayKeptProblem(view.problem, view.problemParams)}</p>}
      <ImportColumns key={view.parts.map(p => `${p.sheet} ${p.headerRow}`).join('|')} view={view} onChanged={setColumnsChanged} />
      {view.counts.rows === 0 ? (
        <NothingRead view={view} />
      ) : (
        <>
          <div id={faultsPlace}>
            <ImportFaults view={view} wished={shown} onShow={setShown} />
          </div>
          <ImportTwins view={view} />
          <ImportConfirm view={view} columnsChanged={columnsChanged} onLook={look} />
        </>
      )}
    </>
  );
};

const Body = ({ view }: { view: ImportView }) => {
  const t = useT();
  const { base, useWords } = useKind();
  const words = useWords();
  if (isBusy(view.state)) return <Running view={view} />;
  if (view.state === 'unreadable') {
    return (
      <div className="pp-notice" role="alert">
        <strong>{t('unreadable')}</strong>
        <p>{sayKeptProblem(view.problem ?? '', view.problemParams)}</p>
        <LinkButton href={`${base}/new`} primary>
          {words.start}
        </LinkButton>
      </div>
    );
  }
  return view.state === 'ready' ? <Ready view={view} /> : <ImportResult view={view} />;
};

const noAbout = () => () => '';

/** One import: what was recognised, what is wrong, what is there already, and the confirmation; later its result and the undo. */
export const ImportShowPage = () => {
  const t = useT();
  const { ops, base, clause, useWords, useAbout = noAbout } = useKind();
  const words = useWords();
  const about = useAbout();
  const { id } = usePathParams<'id'>();
  const first = useOp(ops.get, { id });
  const { data: view, error } = useOp(ops.get, { id }, { every: first.data === undefined || isBusy(first.data.state) ? 1_000 : false });
  return (
    <>
      <PageHead
        above={
          <LinkButton href={base} quiet>
            {words.title}
          </LinkButton>
        }
        title={view ? view.fileName || t('imports.pasted') : words.title}
        state={view && <ImportStateTag state={view.state} />}
        hint={view && [about(view), t('by', { name: view.ownerName, at: sayInstant(view.createdAt) })].filter(Boolean).join(' · ')}
      />
      <ProblemNotice error={error} />
      {view && <Body view={view} />}
      <ClauseFoot clause={clause} />
    </>
  );
};
