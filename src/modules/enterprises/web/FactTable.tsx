import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { hasPhrase, say } from '#platform/web/phrases.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/SheetDialog.tsx';
import type { FactView } from '../contract/fact.ts';
import type { EnterpriseHub } from '../contract/hub.ts';
import { factHistory, recordFact } from '../contract/operations.ts';
import { factText } from './fact-text.ts';
import { useT } from './use-t.ts';

const FactForm = lazyPart(() => import('./FactForm.tsx').then(m => m.FactForm));

/** A field's name: ours, or the questionnaire's row of Table A.1. */
const nameOf = (field: string): string => {
  const known = [`enterprises.fact.${field}`, `surveys.row.${field}`].find(hasPhrase);
  return known === undefined ? field : say(known);
};

const useSourceLine = (): ((f: FactView) => string) => {
  const t = useT();
  return f => `${t('hub.asOf', { source: t(`source.${f.source}`), day: sayDay(f.asOf) })} · ${t('hub.by', { name: f.byName })}`;
};

const History = ({ enterpriseId, field, onClose }: { enterpriseId: string; field: string; onClose: () => void }) => {
  const t = useT();
  const line = useSourceLine();
  const { data, error } = useOp(factHistory, { enterpriseId, field });
  return (
    <SheetDialog title={`${nameOf(field)} · ${t('hub.history')}`} onClose={onClose} place="side">
      <ProblemNotice error={error} />
      <Facts
        facts={(data?.rows ?? []).map(f => ({
          label: sayInstant(f.recordedAt),
          value: factText(f.value),
          source: f.supersededAt === null ? line(f) : `${line(f)} · ${t('hub.superseded')}`,
          wide: true,
        }))}
      />
    </SheetDialog>
  );
};

/** 档案: each value with its source and day, and the way to what was there before (4.3-a). */
export const FactTable = ({ enterprise: e }: { enterprise: EnterpriseHub }) => {
  const t = useT();
  const line = useSourceLine();
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const add = e.may.includes(recordFact.name) && <Button onClick={() => setAdding(true)}>{t('fact.add')}</Button>;
  return (
    <FormSection title={t('hub.facts')} hint={t('hub.factsHint')} aside={e.facts.length > 0 && add}>
      {e.facts.length === 0 ? (
        <EmptyState title={t('hub.noFacts')} hint={t('hub.noFactsHint')} action={add} />
      ) : (
        <Facts
          facts={e.facts.map(f => ({
            label: nameOf(f.field),
            value: factText(f.value),
            source: (
              <>
                {line(f)}
                <Button size="small" type="link" onClick={() => setOpen(f.field)}>
                  {t('hub.history')}
                </Button>
              </>
            ),
            wide: true,
          }))}
        />
      )}
      {adding && <FactForm enterpriseId={e.id} onClose={() => setAdding(false)} />}
      {open !== undefined && <History enterpriseId={e.id} field={open} onClose={() => setOpen(undefined)} />}
    </FormSection>
  );
};
