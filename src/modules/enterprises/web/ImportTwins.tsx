import { Button, Segmented } from 'antd';
import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import type { Decision, ImportTwin, ImportView } from '../contract/import.ts';
import { decideImport, importTwins } from '../contract/import-operations.ts';
import { useT } from './use-t.ts';

type Side = Pick<ImportTwin['theirs'], 'name' | 'uscc' | 'address' | 'regionName'>;

const SideOf = ({ side, head, href }: { side: Side; head: string; href?: string }) => (
  <>
    <small className="pp-hint">{head}</small>
    <div>{href ? <PageLink href={href}>{side.name}</PageLink> : side.name}</div>
    <div className="pp-figures">{side.uscc === null ? '—' : groupUscc(side.uscc)}</div>
    <div className="pp-hint">{`${side.regionName} ${side.address}`}</div>
  </>
);

/** A code stands for one enterprise: such a row is brought up to date or left out. */
const choicesOf = (why: ImportTwin['why']): Exclude<Decision, 'open'>[] =>
  why === 'sameCode' || why === 'sameCodeInFile' ? ['update', 'skip'] : ['update', 'skip', 'new'];

/** Twins side by side, decided one by one or all at once. */
export const ImportTwins = ({ view }: { view: ImportView }) => {
  const t = useT();
  const decide = useCommand(decideImport, { invalidates: ['enterprises.import.'] });
  const mayDecide = view.may.includes(decideImport.name);
  const columns: Column<ImportTwin>[] = [
    { key: 'why', title: t('imp.why'), width: 150, render: p => t(`why.${p.why}`) },
    { key: 'theirs', title: t('imp.theirsHead'), render: p => <SideOf side={p.theirs} head={t('imp.theirs', { row: p.row })} /> },
    {
      key: 'ours',
      title: t('imp.oursRegister'),
      width: 380,
      render: p => (
        <SideOf
          side={p.ours}
          head={p.ours.row === null ? t('imp.oursRegister') : t('imp.oursRow', { row: p.ours.row })}
          {...(p.ours.id === null ? {} : { href: `/enterprises/${p.ours.id}` })}
        />
      ),
    },
    {
      key: 'decision',
      title: t('imp.decision'),
      width: 220,
      render: p =>
        mayDecide ? (
          <Segmented
            size="small"
            aria-label={`${t('imp.decision')} ${p.theirs.name}`}
            value={p.decision}
            options={[...(p.decision === 'open' ? (['open'] as const) : []), ...choicesOf(p.why)].map(d => ({
              value: d as Decision,
              label: t(`decision.${d}`),
              disabled: d === 'open',
            }))}
            onChange={d => d !== 'open' && decide.run({ id: view.id, row: p.row, decision: d })}
          />
        ) : (
          t(`decision.${p.decision}`)
        ),
    },
  ];
  return (
    <FormSection title={t('imp.twins')} hint={view.counts.twins > 0 && t('imp.twinsHint')}>
      {view.counts.twins === 0 ? (
        <EmptyState title={t('imp.noTwins')} />
      ) : (
        <>
          {mayDecide && (
            <div className="pp-actions">
              <Button loading={decide.pending} onClick={() => decide.run({ id: view.id, decision: 'update' })}>
                {t('imp.allUpdate')}
              </Button>
              <Button loading={decide.pending} onClick={() => decide.run({ id: view.id, decision: 'skip' })}>
                {t('imp.allSkip')}
              </Button>
              <Button loading={decide.pending} onClick={() => decide.run({ id: view.id, why: 'nearName', decision: 'new' })}>
                {t('imp.nearNew')}
              </Button>
            </div>
          )}
          <ProblemNotice error={decide.error} />
          <KeysetTable
            name="enterprises.twins"
            caption={t('imp.twins')}
            op={importTwins}
            filters={{ id: view.id }}
            columns={columns}
            rowKey={p => String(p.row)}
            rowName={p => p.theirs.name}
            limit={20}
          />
        </>
      )}
    </FormSection>
  );
};
