import { useOp } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { listProcedures } from '../contract/operations-project.ts';
import type { Procedure, ProcedureStage } from '../contract/procedure.ts';
import { ConfidenceMark, useSayLimit } from './StandardMarks.tsx';
import { useStandardsLinks } from './standards-links.ts';
import { useT } from './use-t.ts';

const Limits = ({ stage }: { stage: ProcedureStage }) => {
  const sayLimit = useSayLimit();
  if (stage.limits.length === 0) return '—';
  return (
    <ul className="pp-plain-list">
      {stage.limits.map(l => (
        <li key={l.bound}>
          {sayLimit(l)}{' '}
          <span className="pp-hint">
            {l.source} <ConfidenceMark confidence={l.confidence} />
          </span>
        </li>
      ))}
    </ul>
  );
};

const OneProcedure = ({ p }: { p: Procedure }) => {
  const t = useT();
  const title = t('procedureOf', { kind: t(`kind.${p.kind}`), name: p.name });
  const nameOf = (key: string): string => p.stages.find(s => s.key === key)?.name ?? key;
  return (
    <FormSection
      title={title}
      hint={
        <>
          {[p.body, t('validFrom', { day: sayDay(p.validFrom) }), p.source, p.note].filter(Boolean).join(' · ')}{' '}
          <ConfidenceMark confidence={p.confidence} />
        </>
      }
    >
      <DataTable
        caption={title}
        rows={p.stages}
        rowKey={s => s.key}
        stack
        columns={[
          { key: 'stage', title: t('stage'), width: 200, render: s => s.name },
          { key: 'limits', title: t('limits'), render: s => <Limits stage={s} /> },
        ]}
      />
      {p.tracks.length === 0 ? (
        <p className="pp-hint">{t('noTracks')}</p>
      ) : (
        <DataTable
          caption={`${title} ${t('tracks')}`}
          heading={t('tracks')}
          rows={p.tracks}
          rowKey={k => k.key}
          stack
          columns={[
            { key: 'track', title: t('tracks'), width: 260, render: k => k.name },
            { key: 'skips', title: t('skips'), width: 180, render: k => k.skips.map(nameOf).join(sayMark('、')) },
            {
              key: 'source',
              title: t('source'),
              render: k => (
                <>
                  {k.source} <ConfidenceMark confidence={k.confidence} />
                </>
              ),
            },
          ]}
        />
      )}
    </FormSection>
  );
};

/** 环节与时限 of every kind, each version with its source. */
export const ProceduresPage = () => {
  const t = useT();
  const { data, error } = useOp(listProcedures, {});
  return (
    <ListPage
      title={t('proceduresTitle')}
      hint={t('proceduresLead')}
      siblings={<PageLinks label={t('pages')} links={useStandardsLinks()} current="procedures" />}
      print
      clause="6.2.1.3-a"
    >
      <ProblemNotice error={error} />
      {data?.rows.map(p => (
        <OneProcedure key={p.id} p={p} />
      ))}
    </ListPage>
  );
};
