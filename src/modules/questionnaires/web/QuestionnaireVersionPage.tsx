import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { getQuestionnaire, listQuestionnaires } from '../contract/operations-questionnaires.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import { FormChanges } from './FormChanges.tsx';
import { type Chosen, FormOutline } from './FormOutline.tsx';
import { PhonePreview } from './PhonePreview.tsx';
import { versionActs } from './slots.ts';
import { useT } from './use-t.ts';
import './questionnaires.css';
import { DetailPage } from '#ui/desk/DetailPage.tsx';

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
  return (
    <DetailPage
      record={data?.definition}
      error={error ?? list.error ?? failed}
      kind={t('forms.title')}
      back={{ href: '/questionnaires', label: t('forms.back') }}
      title={form => `${form.title.zh} · ${t('forms.version', { n: form.version })}`}
      hint={() =>
        row &&
        `${row.publishedByName ? t('forms.published', { name: row.publishedByName }) : t('forms.shipped')} ${sayInstant(row.publishedAt)}${row.note === '' ? '' : ` · ${row.note}`}`
      }
      acts={() => row && <SlotParts of={versionActs} give={{ id, formKey: row.key, onFailed: setFailed }} />}
      clause="A.1-a"
    >
      {form => (
        <>
          <FormSection title={t('forms.changes')}>
            {before === undefined && list.data && <p className="pp-hint">{t('forms.first')}</p>}
            {former.data && <FormChanges now={form} before={former.data.definition} />}
          </FormSection>
          <Look form={form} />
        </>
      )}
    </DetailPage>
  );
};
