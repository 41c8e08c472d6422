import { useState } from 'react';
import { fieldGo } from '#platform/web/field/router.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choice } from '#ui/field/Choice.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { NoteKind } from '../../contract/visit.ts';
import { noteOnDevice, unnoteOnDevice } from './device/device-acts.ts';
import type { DeviceForm } from './device/device-form.ts';
import { useT } from './use-t.ts';

interface NotesScreenProps {
  form: DeviceForm;
  path: string;
  last: string;
  disabled: boolean;
}

const kinds: readonly NoteKind[] = ['difficulty', 'need', 'suggestion'];

/** 需求、难点与建议: one line each, as the enterprise says it. */
export const NotesScreen = ({ form, path, last, disabled }: NotesScreenProps) => {
  const t = useT();
  const [kind, setKind] = useState<NoteKind>('difficulty');
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>();
  const { notes } = form.onDevice;
  const add = (): void => {
    const line = text.trim();
    if (line === '') return;
    setText('');
    noteOnDevice(form, { kind, text: line }).catch(e => {
      setText(line);
      setError(e);
    });
  };
  return (
    <Screen
      title={t('notes.title')}
      hint={form.visit.enterpriseName}
      onBack={() => fieldGo(`${path}/overview`)}
      bottom={
        <BottomBar saving={form.saving}>
          <Button to={`${path}/${last}`}>{t('fill.previous')}</Button>
          <Button primary={!disabled} to={`${path}/photos`}>
            {t('fill.goOn')}
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
            add();
          }}
        >
          <Choice
            label={t('notes.kind')}
            options={kinds.map(k => ({ value: k, label: t(`note.${k}`) }))}
            value={kind}
            onChange={k => setKind((k as NoteKind) ?? 'difficulty')}
          />
          <TextField label={t('notes.text')} lines={2} value={text} maxLength={200} onChange={setText} />
          <Button submit primary why={text.trim() === '' ? t('notes.writeFirst') : undefined}>
            {t('notes.add')}
          </Button>
          <ProblemBanner error={error} />
        </form>
      )}
      {notes.length === 0 && <p className="f-empty">{t('notes.none')}</p>}
      <ul className="f-notes">
        {notes.map(n => (
          <li key={n.id} className="f-row">
            <div className="f-row-head">
              <strong>{t(`note.${n.kind}`)}</strong>
              {!disabled && (
                <Button quiet onPress={() => void unnoteOnDevice(form, n.id).catch(setError)} label={`${t('notes.withdraw')} ${n.text}`}>
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
