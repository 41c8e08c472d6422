import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { showToast } from '#ui/desk/toast.ts';
import type { CaseView, MaterialView } from '../contract/case.ts';
import {
  acceptMaterial,
  askMaterials,
  dropMaterial,
  getCaseFile,
  remindMaterial,
  returnMaterial,
  supplyMaterial,
} from '../contract/operations-material.ts';
import { isOwed } from '../domain/case-state.ts';
import { MaterialTag } from './CaseTags.tsx';
import { AskDialog, DropDialog, ReturnDialog, TakeDialog } from './MaterialDialogs.tsx';
import { useT } from './use-t.ts';

const dialogs = { return: ReturnDialog, drop: DropDialog, take: TakeDialog } as const;

const Last = ({ record: c, material: m }: { record: CaseView; material: MaterialView }) => {
  const t = useT();
  const last = m.rounds.at(-1);
  if (!last) return m.state === 'dropped' ? m.droppedWhy : m.askedUntil === null ? null : t('ball.until', { day: sayDay(m.askedUntil) });
  return (
    <>
      {`${sayInstant(last.suppliedAt)} ${last.byName} ${m.rounds.length > 1 ? t('materials.round', { n: last.no }) : ''}`}
      {last.sentence !== null && <div className="pp-hint">{last.sentence}</div>}
      {last.words !== '' && <div className="pp-hint">{last.words}</div>}
      {last.files.map(f => (
        <div key={f.id}>
          <Button type="link" size="small" onClick={() => takeFile(getCaseFile, { id: c.id, fileId: f.id })}>
            {f.name}
          </Button>
        </div>
      ))}
    </>
  );
};

const Acts = ({
  record: c,
  material: m,
  onOpen,
}: {
  record: CaseView;
  material: MaterialView;
  onOpen: (kind: keyof typeof dialogs) => void;
}) => {
  const t = useT();
  const accept = useCommand(acceptMaterial, { invalidates: ['cases.'], onDone: () => showToast(t('materials.accepted')) });
  const remind = useCommand(remindMaterial, { invalidates: ['cases.'], onDone: () => showToast(t('materials.reminded')) });
  const can = (op: { name: string }): boolean => c.may.includes(op.name);
  const roundId = m.rounds.at(-1)?.id ?? '';
  const open = m.state !== 'accepted' && m.state !== 'dropped' && m.state !== 'supplied';
  return (
    <div className="pp-actions">
      {m.state === 'supplied' && can(acceptMaterial) && (
        <Button size="small" type="primary" loading={accept.pending} onClick={() => accept.run({ id: c.id, roundId })}>
          {t('materials.accept')}
        </Button>
      )}
      {m.state === 'supplied' && can(returnMaterial) && (
        <Button size="small" onClick={() => onOpen('return')}>
          {t('materials.return')}
        </Button>
      )}
      {isOwed(m.state) && can(remindMaterial) && (
        <Button size="small" loading={remind.pending} onClick={() => remind.run(noteId => ({ id: c.id, materialId: m.id, noteId }))}>
          {t('materials.remind')}
        </Button>
      )}
      {open && can(supplyMaterial) && (
        <Button size="small" onClick={() => onOpen('take')}>
          {t('materials.take')}
        </Button>
      )}
      {open && can(dropMaterial) && (
        <Button size="small" onClick={() => onOpen('drop')}>
          {t('materials.drop')}
        </Button>
      )}
    </div>
  );
};

const useFigures = (materials: readonly MaterialView[]): string => {
  const t = useT();
  const count = (fits: (m: MaterialView) => boolean): number => materials.filter(fits).length;
  return t('materials.figures', {
    accepted: count(m => m.state === 'accepted'),
    supplied: count(m => m.state === 'supplied'),
    owed: count(m => isOwed(m.state)),
    all: count(m => m.state !== 'dropped'),
  });
};

/** 材料: each with its state, its last round and what can be done with it. */
export const MaterialsPart = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  const [open, setOpen] = useState<{ kind: keyof typeof dialogs; material: MaterialView }>();
  const [asking, setAsking] = useState<readonly MaterialView[]>();
  const figures = useFigures(c.materials);
  const Dialog = open && dialogs[open.kind];
  const mayAsk = c.may.includes(askMaterials.name);
  const askable = (rows: readonly MaterialView[]) => rows.filter(m => m.state !== 'accepted' && m.state !== 'supplied');
  return (
    <FormSection title={t('materials.title')} hint={c.materials.length > 0 ? figures : undefined}>
      <DataTable
        caption={t('materials.title')}
        columns={[
          { key: 'ord', title: t('materials.ord'), width: 48, render: (_, at) => at + 1 },
          {
            key: 'name',
            title: t('materials.name'),
            head: true,
            render: m => (
              <>
                {m.name}
                <div className="pp-hint">
                  {[t(`origin.${m.origin}`), t(`form.${m.form}`), m.condition, m.sample].filter(Boolean).join(' · ')}
                </div>
              </>
            ),
          },
          { key: 'state', title: t('materials.state'), width: 130, render: m => <MaterialTag state={m.state} /> },
          { key: 'last', title: t('materials.last'), width: 240, render: m => <Last record={c} material={m} /> },
          {
            key: 'acts',
            title: t('materials.acts'),
            act: true,
            width: 220,
            render: m => <Acts record={c} material={m} onOpen={kind => setOpen({ kind, material: m })} />,
          },
        ]}
        rows={c.materials}
        rowKey={m => m.id}
        rowName={m => m.name}
        {...(mayAsk
          ? {
              bulk: (rows: readonly MaterialView[]) => (
                <Button disabled={askable(rows).length === 0} onClick={() => setAsking(askable(rows))}>
                  {t('materials.askSelected', { n: askable(rows).length })}
                </Button>
              ),
            }
          : {})}
        stack
        empty={<p className="pp-hint">{t('materials.none')}</p>}
      />
      {Dialog && open && <Dialog record={c} material={open.material} onClose={() => setOpen(undefined)} />}
      {asking && <AskDialog record={c} materials={asking} onClose={() => setAsking(undefined)} />}
    </FormSection>
  );
};
