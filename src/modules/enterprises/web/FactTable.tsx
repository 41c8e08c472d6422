import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useReadFact } from '#platform/web/desk/rooms.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { FactView } from '../contract/fact.ts';
import type { EnterpriseHub } from '../contract/hub.ts';
import { factHistory, recordFact } from '../contract/operations.ts';
import { type FactWordsOf, groupFacts, useFactWords } from './fact-groups.ts';
import { useT } from './use-t.ts';
import './file.css';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

const FactForm = lazyPart(() => import('./FactForm.tsx').then(m => m.FactForm));

const useSourceLine = (): ((f: FactView) => string) => {
  const t = useT();
  return f => `${t('hub.asOf', { source: t(`source.${f.source}`), day: sayDay(f.asOf) })} · ${t('hub.by', { name: sayWho(f.byName) })}`;
};

interface HistoryProps {
  enterpriseId: string;
  field: string;
  words: FactWordsOf;
  onClose: () => void;
}

const History = ({ enterpriseId, field, words, onClose }: HistoryProps) => {
  const t = useT();
  const line = useSourceLine();
  const { data, error } = useOp(factHistory, { enterpriseId, field });
  return (
    <SheetDialog title={`${words(field, '').title} · ${t('hub.history')}`} onClose={onClose} place="side">
      <ProblemNotice error={error} />
      <Facts
        facts={(data?.rows ?? []).map(f => ({
          key: f.id,
          label: sayInstant(f.recordedAt),
          value: words(f.field, f.value).text,
          source: f.supersededAt === null ? line(f) : `${line(f)} · ${t('hub.superseded')}`,
          wide: true,
        }))}
      />
    </SheetDialog>
  );
};

interface RowsProps {
  facts: readonly FactView[];
  words: FactWordsOf;
  onHistory: (field: string) => void;
}

const Rows = ({ facts, words, onHistory }: RowsProps) => {
  const t = useT();
  const line = useSourceLine();
  const rows = groupFacts(facts, words).flatMap(group => group.facts.map(one => ({ ...one, section: group.section })));
  return (
    <DataTable
      bare
      stack
      caption={t('hub.facts')}
      rows={rows}
      rowKey={r => r.fact.id}
      groupOf={r => r.section}
      columns={[
        { key: 'field', title: t('fact.field'), width: '32%', render: r => <span className="ent-fact-name">{r.title}</span> },
        { key: 'value', title: t('fact.value'), render: r => r.text },
        {
          key: 'source',
          title: t('fact.source'),
          width: '34%',
          render: r => (
            <span className="pp-hint">
              {line(r.fact)}
              <Button size="small" type="link" aria-label={`${r.title} ${t('hub.history')}`} onClick={() => onHistory(r.fact.field)}>
                {t('hub.history')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
};

/** 档案: each value with its source and day, and the way to what was there before (4.3-a). */
export const FactTable = ({ enterprise: e }: { enterprise: EnterpriseHub }) => {
  const t = useT();
  const words = useFactWords(useReadFact());
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const add = e.may.includes(recordFact.name) && <Button onClick={() => setAdding(true)}>{t('fact.add')}</Button>;
  return (
    <FormSection title={t('hub.facts')} hint={t('hub.factsHint')} aside={e.facts.length > 0 && add}>
      {e.facts.length === 0 && <EmptyState title={t('hub.noFacts')} hint={t('hub.noFactsHint')} action={add} />}
      {e.facts.length > 0 && words && <Rows facts={e.facts} words={words} onHistory={setOpen} />}
      {adding && <FactForm enterpriseId={e.id} onClose={() => setAdding(false)} />}
      {open !== undefined && words && <History enterpriseId={e.id} field={open} words={words} onClose={() => setOpen(undefined)} />}
    </FormSection>
  );
};
