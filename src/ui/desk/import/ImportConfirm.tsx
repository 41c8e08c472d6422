import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ImportMode, ImportTally, ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { Figure, FigureRow } from '../FigureRow.tsx';
import { FormSection } from '../form/FormSection.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import type { ShownFaults } from './ImportFaults.tsx';
import { ImportRows, type ShownRows } from './ImportRows.tsx';
import { useKind, useT } from './import-kind.ts';

/** What became of every filled cell: nothing is lost in silence. */
export const Balance = ({ view, onLook, onRows }: { view: ImportView; onLook?: (what: ShownFaults) => void; onRows?: () => void }) => {
  const t = useT();
  const { balance } = view;
  if (balance.cells === 0) return null;
  const parts = [
    { n: balance.written, label: 'balanceWritten', look: onRows },
    { n: balance.doubtful, label: 'balanceDoubtful', look: onLook && (() => onLook('all')) },
    { n: balance.unread, label: 'balanceUnread', look: onLook && (() => onLook('unread')) },
    ...(balance.passed > 0 ? [{ n: balance.passed, label: 'balancePassed', look: onRows } as const] : []),
  ] as const;
  return (
    <p>
      {t('balanceCells', { n: balance.cells })}
      {parts.map(({ n, label, look }) =>
        n > 0 && look ? (
          <Button key={label} type="link" size="small" onClick={look}>
            {t(label, { n })}
          </Button>
        ) : (
          <span key={label} className="pp-hint">
            {` ${t(label, { n })} `}
          </span>
        ),
      )}
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
    characters: of('oldCharacters', 'middleDots'),
  });
};

interface NumbersProps {
  view: ImportView;
  tally: ImportTally | undefined;
  onRows: (rows: ShownRows) => void;
}

/** Every number opens its rows. */
const Numbers = ({ view, tally, onRows }: NumbersProps) => {
  const t = useT();
  const { counts } = view;
  const open = (n: number, rows: ShownRows) => (n > 0 ? () => onRows(rows) : undefined);
  const unchanged = tally ? tally.rows - tally.changed : 0;
  const left = counts.willSkip - counts.red;
  const how = tally?.whole === false ? 'changesOfFirst' : 'changesIn';
  const repaired = useRepairs(view);
  return (
    <FigureRow>
      <Figure label={t('willCreate')} value={counts.willCreate} onOpen={open(counts.willCreate, 'new')} />
      <Figure
        label={t('willUpdate')}
        value={counts.willUpdate}
        onOpen={open(counts.willUpdate, 'changed')}
        {...(tally && tally.rows > 0 ? { hint: t(how, { n: tally.values, rows: tally.rows }) } : {})}
      />
      {unchanged > 0 && <Figure label={t('unchanged')} value={unchanged} onOpen={open(unchanged, 'unchanged')} />}
      {counts.merged > 0 && <Figure label={t('merged')} value={counts.merged} onOpen={open(counts.merged, 'merged')} />}
      <Figure label={t('undecided')} value={counts.undecided} onOpen={open(counts.undecided, 'open')} />
      <Figure label={t('refused')} value={counts.red} onOpen={open(counts.red, 'red')} />
      <Figure label={t('leftOutRows')} value={left} onOpen={open(left, 'skip')} />
      <Figure label={t('repaired')} value={counts.repaired} {...(counts.repaired > 0 ? { hint: repaired } : {})} />
    </FigureRow>
  );
};

const modes: readonly ImportMode[] = ['both', 'new', 'update'];

/** Only what is new, only what is there already, or both: chosen before anything is written. */
const Mode = ({ view }: { view: ImportView }) => {
  const t = useT();
  const { ops, room } = useKind();
  const choose = useCommand(ops.mode, { invalidates: [`${room}.import.`] });
  if (!view.may.includes(ops.mode.name)) return null;
  return (
    <>
      <div>
        {`${t('mode')} `}
        <Segmented
          aria-label={t('mode')}
          value={view.mode}
          disabled={choose.pending}
          options={modes.map(m => ({ value: m, label: t(`mode.${m}`) }))}
          onChange={mode => choose.run({ id: view.id, mode })}
        />
      </div>
      <ProblemNotice error={choose.error} />
      {view.counts.leftOut > 0 && <p className="pp-hint">{t('modeLeaves', { n: view.counts.leftOut })}</p>}
    </>
  );
};

/** What will be written, in numbers; nothing is before the verb is pressed. */
interface ImportConfirmProps {
  view: ImportView;
  columnsChanged: boolean;
  /** Shows the cells that are doubtful or were not taken in. */
  onLook: (what: ShownFaults) => void;
}

export const ImportConfirm = ({ view, columnsChanged, onLook }: ImportConfirmProps) => {
  const [rows, setRows] = useState<ShownRows>();
  const t = useT();
  const { ops, room, useWords } = useKind();
  const words = useWords();
  const confirm = useCommand(ops.confirm, { invalidates: [`${room}.`, 'platform.task.list'] });
  const abandon = useCommand(ops.abandon, { invalidates: [`${room}.import.`] });
  const { counts } = view;
  const tally = useOp(ops.tally, { id: view.id }, { enabled: counts.willUpdate > 0 }).data;
  const n = counts.willCreate + counts.willUpdate;
  return (
    <FormSection title={t('confirmTitle')}>
      <Mode view={view} />
      <Numbers view={view} tally={counts.willUpdate > 0 ? tally : undefined} onRows={setRows} />
      <Balance view={view} onLook={onLook} onRows={() => setRows('all')} />
      {view.skippedRows > 0 && <p className="pp-hint">{words.skippedRows(view.skippedRows)}</p>}
      {counts.undecided > 0 && <p className="pp-hint">{t('decideFirst', { n: counts.undecided })}</p>}
      {columnsChanged && <p className="pp-hint">{t('rereadFirst')}</p>}
      <ImportRows view={view} shown={rows} onShow={setRows} />
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
