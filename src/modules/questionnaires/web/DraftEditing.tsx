import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { SaveState } from '#ui/desk/form/SaveState.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { checkDraft, discardDraft } from '../contract/operations-questionnaires.ts';
import type { Section } from '../contract/questionnaire.ts';
import type { DraftView, LintFault } from '../contract/questionnaire-draft.ts';
import { diffQuestionnaire } from '../domain/diff-questionnaire.ts';
import { addQuestion, addSection, freeId, moveQuestion, moveSection, removeQuestion } from '../domain/edit-questionnaire.ts';
import { placesOf } from '../domain/form-parts.ts';
import { FormChanges } from './FormChanges.tsx';
import { type Chosen, FormOutline } from './FormOutline.tsx';
import { LintList } from './LintList.tsx';
import { QuestionEditor } from './QuestionEditor.tsx';
import { SectionEditor } from './SectionEditor.tsx';
import { type DraftEditor, useDraftEditor, useEditorKeys } from './use-draft-editor.ts';
import { useT } from './use-t.ts';

const PhonePreview = lazyPart(() => import('./PhonePreview.tsx').then(m => m.PhonePreview));

const PublishDraft = lazyPart(() => import('./PublishDraft.tsx').then(m => m.PublishDraft));

interface DraftEditingProps {
  view: DraftView;
  onReload: () => void;
}

/** Ids that have a fault, the graver one where there are two. */
const faultMarks = (faults: readonly LintFault[]): ReadonlyMap<string, 'error' | 'warning'> => {
  const marks = new Map<string, 'error' | 'warning'>();
  for (const f of faults) {
    const id = f.question ?? f.section;
    if (id !== null && marks.get(id) !== 'error') marks.set(id, f.level);
  }
  return marks;
};

const Acts = ({ view, editor, errors }: { view: DraftView; editor: DraftEditor; errors: number }) => {
  const t = useT();
  const go = useGo();
  const [asking, setAsking] = useState<'publish' | 'discard'>();
  const discard = useCommand(discardDraft, { invalidates: ['*'], onDone: () => go('/questionnaires') });
  const onDone = (versionId: string): void => {
    showToast(t('edit.published', { n: view.nextVersion }));
    go(`/questionnaires/${versionId}`);
  };
  return (
    <>
      <SaveState saving={editor.saving} />
      <Button icon={<Icon name="undo" />} disabled={!editor.undo} onClick={editor.undo}>
        {t('edit.undo')}
      </Button>
      <Button disabled={!editor.redo} onClick={editor.redo}>
        {t('edit.redo')}
      </Button>
      <Button onClick={() => setAsking('discard')}>{t('edit.discard')}</Button>
      <Button type="primary" disabled={errors > 0} onClick={() => setAsking('publish')}>
        {t('edit.publish')}
      </Button>
      {asking === 'publish' && (
        <PublishDraft draftId={view.id} version={view.nextVersion} editor={editor} onDone={onDone} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'discard' && (
        <SheetDialog
          title={t('edit.discard')}
          onClose={() => setAsking(undefined)}
          footer={
            <>
              <Button onClick={() => setAsking(undefined)}>{t('edit.cancel')}</Button>
              <Button type="primary" loading={discard.pending} onClick={() => discard.run({ id: view.id })}>
                {t('edit.discard')}
              </Button>
            </>
          }
        >
          <p>{t('edit.discardBody')}</p>
          <ProblemNotice error={discard.error} />
        </SheetDialog>
      )}
    </>
  );
};

interface PartProps {
  view: DraftView;
  editor: DraftEditor;
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen | undefined) => void;
}

/** What is chosen, to be written. */
const ChosenPart = ({ view, editor, chosen, onChoose }: PartProps) => {
  const t = useT();
  const locked = view.locked.length > 0;
  const section = editor.form.sections.find(s => s.id === chosen?.id);
  const question = placesOf(editor.form).find(p => p.question.id === chosen?.id)?.question;
  if (chosen?.kind === 'section' && section) return <SectionEditor key={section.id} editor={editor} section={section} locked={locked} />;
  if (chosen?.kind !== 'question' || !question) return <p className="pp-hint">{t('edit.pick')}</p>;
  return (
    <>
      <QuestionEditor
        editor={editor}
        question={question}
        base={view.base}
        locked={locked}
        onRenamed={id => onChoose({ kind: 'question', id })}
      />
      {!locked && (
        <Button
          icon={<Icon name="close" />}
          onClick={() => {
            editor.change(removeQuestion(editor.form, question.id));
            onChoose(undefined);
          }}
        >
          {t('edit.remove')}
        </Button>
      )}
    </>
  );
};

/** The editor: contents at the left, the chosen part in the middle, the phone at the right; below what the linter says and what changed. */
export const DraftEditing = ({ view, onReload }: DraftEditingProps) => {
  const t = useT();
  const editor = useDraftEditor(view);
  const { form } = editor;
  const locked = view.locked.length > 0;
  const [chosen, setChosen] = useState<Chosen | undefined>({ kind: 'section', id: form.sections[0]?.id ?? '' });
  const { data: checked } = useOp(checkDraft, { id: view.id }, { keep: true });
  const faults = checked?.faults ?? [];
  const errors = faults.filter(f => f.level === 'error').length;
  const move = (of: Chosen, step: -1 | 1): void =>
    editor.change(of.kind === 'section' ? moveSection(form, of.id, step) : moveQuestion(form, of.id, step));
  useEditorKeys(editor, chosen && !locked ? step => move(chosen, step) : undefined);
  const add = (section: Section, group: number): void => {
    const id = freeId(`${section.id}.q`, new Set([...placesOf(form), ...placesOf(view.base)].map(p => p.question.id)));
    editor.change(addQuestion(form, section.id, group, { id, type: 'text', label: { zh: '', en: '' }, max: 200 }));
    setChosen({ kind: 'question', id });
  };
  const addOne = (): void => {
    const id = freeId('part', new Set(form.sections.map(s => s.id)));
    editor.change(addSection(form, { id, title: { zh: '', en: '' }, layout: 'category', groups: [{ questions: [] }] }));
    setChosen({ kind: 'section', id });
  };
  const section = form.sections.find(s => s.id === chosen?.id || s.groups.some(g => g.questions.some(q => q.id === chosen?.id)));
  const stale = editor.saving.kind === 'refused' && editor.saving.problem.code === 'questionnaires.problem.draftStale';
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/questionnaires" quiet>
            {t('forms.back')}
          </LinkButton>
        }
        title={t('edit.title', { title: form.title.zh, n: view.nextVersion })}
        hint={`${t('edit.hint')} · ${t('edit.keys')}`}
        actions={<Acts view={view} editor={editor} errors={errors} />}
      />
      {editor.saving.kind === 'refused' && <ProblemNotice error={editor.saving.problem} />}
      {stale && <Button onClick={onReload}>{t('edit.reload')}</Button>}
      {locked && <p className="pp-hint">{t('edit.lockedHint')}</p>}
      <div className="fe-editor">
        <div>
          <FormOutline
            form={form}
            chosen={chosen}
            onChoose={setChosen}
            onMove={locked ? undefined : move}
            onAddQuestion={locked ? undefined : add}
            faults={faultMarks(faults)}
          />
          {!locked && (
            <Button size="small" icon={<Icon name="plus" />} onClick={addOne}>
              {t('edit.addSection')}
            </Button>
          )}
        </div>
        <div className="fe-middle">
          <ChosenPart view={view} editor={editor} chosen={chosen} onChoose={setChosen} />
        </div>
        <PhonePreview key={section?.id ?? ''} form={form} sectionId={section?.id} />
      </div>
      <FormSection title={t('edit.check')}>
        {checked && (
          <LintList
            faults={faults}
            onChoose={f =>
              f.question !== null
                ? setChosen({ kind: 'question', id: f.question })
                : f.section !== null && setChosen({ kind: 'section', id: f.section })
            }
          />
        )}
      </FormSection>
      <FormSection title={t('edit.compare', { n: diffQuestionnaire(form, view.base).length })}>
        <FormChanges now={form} before={view.base} onChoose={id => setChosen({ kind: 'question', id })} />
      </FormSection>
    </>
  );
};
