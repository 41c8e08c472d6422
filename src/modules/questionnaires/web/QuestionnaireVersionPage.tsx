import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SlotParts } from '#ui/desk/SlotParts.tsx';
import { getQuestionnaire, listQuestionnaires } from '../contract/operations-questionnaires.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import { FormChanges } from './FormChanges.tsx';
import { type Chosen, FormOutline } from './FormOutline.tsx';
import { PhonePreview } from './PhonePreview.tsx';
import { versionActs } from './slots.ts';
import { useT } from './use-t.ts';
import './questionnaires.css';

const Look = ({ form }: { form: Questionnaire }) => {
  const t = useT();
  const [chosen, setChosen] = useState<Chosen>();
  const section = form.sections.find(s =>
    chosen?.kind === 'section' ? s.id === chosen.id : s.groups.some(g => g.questions.some(q => q.id === chosen?.id)),
  );
  return (
    <FormSection title={t('forms.preview')} hint={t('forms.previewHint')}>
      <div className="fe-look">
        <FormOutline form={form} chosen={chosen} onChoose={setChosen} onMove={undefined} onAddQuestion={undefined} faults={new Map()} />
        <PhonePreview key={section?.id ?? ''} form={form} sectionId={section?.id} />
      </div>
    </FormSection>
  );
};

/** One published version: what it changed, how it looks, the blank form. */
export const QuestionnaireVersionPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getQuestionnaire, { id });
  const list = useOp(listQuestionnaires, {});
  const [failed, setFailed] = useState<unknown>();
  const row = list.data?.versions.find(v => v.id === id);
  const before = list.data?.versions.find(v => v.key === row?.key && v.version === (row?.version ?? 0) - 1);
  const former = useOp(getQuestionnaire, { id: before?.id ?? '' }, { enabled: before !== undefined });
  const form = data?.definition;
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/questionnaires" quiet>
            {t('forms.back')}
          </LinkButton>
        }
        title={form ? `${form.title.zh} · ${t('forms.version', { n: form.version })}` : t('forms.title')}
        hint={
          row &&
          `${row.publishedByName ? t('forms.published', { name: row.publishedByName }) : t('forms.shipped')} ${sayInstant(row.publishedAt)}${row.note === '' ? '' : ` · ${row.note}`}`
        }
        actions={row && <SlotParts of={versionActs} give={{ id, formKey: row.key, onFailed: setFailed }} />}
      />
      <ProblemNotice error={error ?? list.error ?? failed} />
      {form && (
        <FormSection title={t('forms.changes')}>
          {before === undefined && list.data && <p className="pp-hint">{t('forms.first')}</p>}
          {former.data && <FormChanges now={form} before={former.data.definition} />}
        </FormSection>
      )}
      {form && <Look form={form} />}
      <ClauseFoot clause="A.1-a" />
    </>
  );
};
