import { Button } from 'antd';
import { z } from 'zod';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { hasPhrase } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { showToast } from '#ui/desk/toast.ts';
import { exportLawChanges, type LawChange, lawRules, listLawChanges, tellLawChanges } from '../../contract/operations-bulletins.ts';
import { sayArticle } from '../../domain/deadlines/say-law.ts';
import { DeadlineLinks } from '../deadlines/DeadlineLinks.tsx';
import { useMatter } from '../deadlines/DeadlineMarks.tsx';
import { useLawT, useT } from '../deadlines/use-warnings-t.ts';

const State = z.object({ what: z.enum(['date', 'article']).optional() });

const useSayLaw = () => {
  const law = useLawT();
  return (key: string, params?: Readonly<Record<string, string | number>>): string => law(key as never, params);
};

const Rules = () => {
  const t = useT();
  const say = useSayLaw();
  const { data, error } = useOp(lawRules, {});
  const period = (n: number, unit: string): string => (n === 0 ? '' : `${t('nl.period', { n, unit: say(`law.unit.${unit}`) })} · `);
  const nameOf = (key: string): string => (hasPhrase(`assets.rule.${key}`) ? t(`rule.${key}` as never) : key);
  return (
    <FormSection title={t('nl.rules')} hint={t('nl.nonUse')}>
      <ProblemNotice error={error} />
      <DataTable
        caption={t('nl.rules')}
        rows={data?.rows ?? []}
        rowKey={r => r.key}
        minWidth={600}
        empty={null}
        columns={[
          { key: 'rule', title: t('nl.rule'), render: r => nameOf(r.key) },
          { key: 'old', title: t('nl.old'), render: r => `${period(r.countOld, r.unit)}${sayArticle('TML2019', r.articleOld, say)}` },
          {
            key: 'new',
            title: t('nl.new'),
            render: r => (
              <>
                {`${period(r.countNew, r.unit)}${sayArticle('TML2026', r.articleNew, say)} `}
                {r.countOld !== r.countNew && <StateTag tone="warn">{t('nl.date')}</StateTag>}
                {r.toVerify && <StateTag tone="warn">{say('law.confidence.toVerify')}</StateTag>}
              </>
            ),
          },
        ]}
      />
      <p className="pp-hint">{data ? `${t('nl.sources')}${sayMark('：')}${data.sources.join(sayMark('；'))}` : ''}</p>
    </FormSection>
  );
};

const NewDay = ({ c }: { c: LawChange }) => {
  const t = useT();
  return (
    <>
      {sayDay(c.dueNew)}
      {c.safeNew !== c.dueNew && <div className="pp-hint">{`${t('col.safe')} ${sayDay(c.safeNew)}`}</div>}
    </>
  );
};

const useColumns = (): readonly Column<LawChange>[] => {
  const t = useT();
  const say = useSayLaw();
  const matter = useMatter();
  return [
    { key: 'mark', title: t('col.asset'), render: c => `${c.assetTitle}${sayMark('（')}${c.assetNumber}${sayMark('）')}` },
    {
      key: 'enterprise',
      title: t('col.enterprise'),
      render: c => <PageLink href={`/enterprises/${c.enterpriseId}`}>{c.enterpriseName}</PageLink>,
    },
    { key: 'matter', title: t('col.matter'), width: 150, render: matter },
    {
      key: 'what',
      title: t('nl.what'),
      width: 110,
      render: c => <StateTag tone={c.what === 'date' ? 'warn' : 'doing'}>{t(`nl.${c.what}`)}</StateTag>,
    },
    { key: 'old', title: t('nl.oldDay'), width: 160, render: c => sayDay(c.dueOld) },
    { key: 'new', title: t('nl.newDay'), width: 150, render: c => <NewDay c={c} /> },
    {
      key: 'basis',
      title: t('nl.basis'),
      width: 300,
      render: c => [...new Set([sayArticle(c.lawOld, c.articleOld, say), sayArticle(c.lawNew, c.articleNew, say)])].join(' → '),
    },
  ];
};

const Acts = () => {
  const t = useT();
  const { can } = useSession();
  const tell = useCommand(tellLawChanges, { invalidates: ['assets.notice.list'], onDone: r => showToast(t('nl.told', r)) });
  return (
    <>
      {can(tellLawChanges.name) && (
        <Button type="primary" loading={tell.pending} onClick={() => tell.run(id => ({ id }))}>
          {t('nl.tell')}
        </Button>
      )}
      <ProblemNotice error={tell.error} />
    </>
  );
};

/** 2027 年 1 月 1 日起的变化: the office's own marks and deadlines under both laws (6.3.1-a). */
export const NewLawPage = () => {
  const t = useT();
  const [{ what }, setState] = useUrlState(State);
  const columns = useColumns();
  return (
    <ListPage
      title={t('warn.law2027')}
      hint={t('nl.lead')}
      clause="6.3.1-a 6.3.4-b"
      actions={<Acts />}
      siblings={<DeadlineLinks current="law2027" />}
      filters={{
        fields: [
          {
            kind: 'switch',
            key: 'what',
            label: t('nl.what'),
            options: (['all', 'date', 'article'] as const).map(w => ({ value: w, label: t(`nl.${w}`) })),
          },
        ],
        value: { what },
        onChange: setState,
      }}
      exported={{ op: exportLawChanges, input: what ? { what } : {}, label: t('warn.export') }}
      print
    >
      <KeysetTable
        name="assets.newLaw"
        caption={t('warn.law2027')}
        op={listLawChanges}
        filters={what ? { what } : {}}
        columns={columns}
        rowKey={c => `${c.assetId} ${c.kind} ${c.item}`}
        rowName={c => c.assetTitle}
        href={c => `/assets/${c.assetId}`}
        empty={<EmptyState title={t('nl.none')} hint={t('nl.noneHint')} />}
      />
      <Rules />
    </ListPage>
  );
};
