import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useAct } from '#platform/web/field/answer.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choice } from '#ui/field/Choice.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { addNote, withdrawNote } from '../../contract/operations-visits.ts';
import type { NoteKind, NoteView } from '../../contract/visit.ts';
import type { VisitForm } from './form-state.ts';
import { useFormT } from './use-field-t.ts';

interface NotesScreenProps {
  form: VisitForm;
  path: string;
  last: string;
  disabled: boolean;
  notes: readonly NoteView[];
  onNotes: (notes: readonly NoteView[]) => void;
}

const kinds: readonly NoteKind[] = ['difficulty', 'need', 'suggestion'];

/** 需求、难点与建议: one line each, as the enterprise says it. */
export const NotesScreen = ({ form, path, last, disabled, notes, onNotes }: NotesScreenProps) => {
  const t = useFormT();
  const [kind, setKind] = useState<NoteKind>('difficulty');
  const [text, setText] = useState('');
  const [id, setId] = useState(newId);
  const add = useAct(addNote, answer => {
    const { enterpriseId, enterpriseName } = form.visit;
    onNotes([...notes, { id: answer.id, enterpriseId, enterpriseName, kind, text: text.trim(), notedByName: '', notedAt: '' }]);
    setText('');
    setId(newId());
  });
  const withdraw = useAct(withdrawNote, answer => onNotes(notes.filter(n => n.id !== answer.id)));
  return (
    <Screen
      title={t('notes.title')}
      hint={form.visit.enterpriseName}
      onBack={() => fieldGo(`${path}/overview`)}
      bottom={
        <BottomBar saving={form.saving}>
          <Button to={`${path}/${last}`}>{t('fill.previous')}</Button>
          <Button primary to={`${path}/review`}>
            {t('fill.toReview')}
          </Button>
        </BottomBar>
      }
    >
      <p className="f-hint">{t('notes.hint')}</p>
      {!disabled && (
        <form
          className="f-stack"
          onSubmit={event => {
            event.preventDefault();
            if (text.trim() !== '') void add.run({ id, kind, text: text.trim(), source: 'visit', sourceId: form.visit.id });
          }}
        >
          <Choice
            label={t('notes.kind')}
            options={kinds.map(k => ({ value: k, label: t(`note.${k}`) }))}
            value={kind}
            onChange={k => setKind((k as NoteKind) ?? 'difficulty')}
          />
          <TextField label={t('notes.text')} value={text} maxLength={200} onChange={setText} />
          <Button submit primary pending={add.pending} disabled={text.trim() === ''}>
            {t('notes.add')}
          </Button>
          <ProblemBanner error={add.error ?? withdraw.error} />
        </form>
      )}
      {notes.length === 0 && <p className="f-empty">{t('notes.none')}</p>}
      <ul className="f-notes">
        {notes.map(n => (
          <li key={n.id} className="f-row">
            <div className="f-row-head">
              <strong>{t(`note.${n.kind}`)}</strong>
              {!disabled && (
                <Button quiet onPress={() => void withdraw.run({ id: n.id })} label={`${t('notes.withdraw')} ${n.text}`}>
                  {t('notes.withdraw')}
                </Button>
              )}
            </div>
            <p>{n.text}</p>
          </li>
        ))}
      </ul>
    </Screen>
  );
};
