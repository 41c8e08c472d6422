import { type ReactNode, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choices } from '#ui/field/Choice.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { CaseNoteView, MaterialView } from '../../../contract/case.ts';
import { addTask, noteCase } from '../../../contract/operations-case.ts';
import { returnMaterial } from '../../../contract/operations-material.ts';
import { keepTyped, queueAct, saidIn } from './case-acts.ts';
import type { OpenedCase } from './use-case.ts';
import { useT } from './use-t.ts';

export interface OfOpenedCase {
  opened: OpenedCase;
  onClose: () => void;
}

/** Words of one place of a case: what a killed browser left behind stands there again. */
export const useTyped = (opened: OpenedCase, place: string) => {
  const [text, setText] = useState(opened.head.view.typed[place] ?? '');
  const [error, setError] = useState<unknown>();
  const change = (next: string): void => {
    setText(next);
    keepTyped(opened, place, next).catch(setError);
  };
  return { text: text.trim(), shown: text, change, error, setError };
};

interface WordsProps extends OfOpenedCase {
  title: string;
  label: string;
  place: string;
  maxLength: number;
  lines?: number;
  children?: ReactNode;
  /** Queues it. */
  onSay: (text: string) => Promise<void>;
}

const WordsDialog = ({ opened, title, label, place, maxLength, lines, children, onSay, onClose }: WordsProps) => {
  const t = useT();
  const typed = useTyped(opened, place);
  const [missing, setMissing] = useState(false);
  const say = (): void => {
    if (typed.text === '') setMissing(true);
    else onSay(typed.text).then(onClose, typed.setError);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button primary onPress={say}>
          {t('my.keep')}
        </Button>
      }
    >
      <div className="f-stack">
        <TextField
          label={label}
          value={typed.shown}
          onChange={typed.change}
          maxLength={maxLength}
          {...(lines ? { lines } : {})}
          required
          error={missing && typed.text === '' ? t('my.missing') : undefined}
        />
        {children}
        <ProblemBanner error={typed.error} />
      </div>
    </Dialog>
  );
};

/** 退回 with the one sentence that the enterprise reads. */
export const ReturnOnPhone = ({ opened, material, onClose }: OfOpenedCase & { material: MaterialView }) => {
  const t = useT();
  const roundId = material.rounds.at(-1)?.id ?? '';
  const place = `return:${roundId}`;
  return (
    <WordsDialog
      opened={opened}
      onClose={onClose}
      title={t('my.return')}
      label={t('my.returnWhy', { name: material.name })}
      place={place}
      maxLength={120}
      lines={2}
      onSay={sentence =>
        queueAct(opened, {
          op: returnMaterial,
          input: { id: opened.view.id, roundId, sentence },
          what: t('my.did.return', { name: material.name, sentence }),
          round: roundId,
          review: saidIn(place),
        })
      }
    />
  );
};

/** 记一笔, or the answer to what the enterprise asked. */
export const NoteDialog = ({ opened, question, onClose }: OfOpenedCase & { question?: CaseNoteView }) => {
  const t = useT();
  const [visible, setVisible] = useState(false);
  const place = question ? `answer:${question.id}` : 'note';
  return (
    <WordsDialog
      opened={opened}
      onClose={onClose}
      title={t(question ? 'my.answer' : 'my.note')}
      label={question ? question.text : t('my.noteText')}
      place={place}
      maxLength={500}
      lines={4}
      onSay={text =>
        queueAct(opened, {
          op: noteCase,
          input: { id: opened.view.id, noteId: newId(), text, visible: visible || question !== undefined, answersId: question?.id ?? null },
          what: t(question ? 'my.did.answer' : 'my.did.note', { text }),
          review: saidIn(place),
        })
      }
    >
      {!question && (
        <Choices
          label={t('my.noteFor')}
          options={[{ value: 'yes', label: t('my.noteVisible') }]}
          value={visible ? ['yes'] : []}
          onChange={chosen => setVisible(chosen.length > 0)}
        />
      )}
    </WordsDialog>
  );
};

/** 加任务. */
export const TaskDialog = ({ opened, onClose }: OfOpenedCase) => {
  const t = useT();
  const [dueOn, setDueOn] = useState('');
  return (
    <WordsDialog
      opened={opened}
      onClose={onClose}
      title={t('my.task')}
      label={t('my.taskText')}
      place="task"
      maxLength={200}
      onSay={text =>
        queueAct(opened, {
          op: addTask,
          input: { id: opened.view.id, taskId: newId(), text, dueOn: dueOn || null },
          what: t('my.did.task', { text }),
          review: saidIn('task'),
        })
      }
    >
      <TextField kind="date" label={t('my.taskDue')} value={dueOn} onChange={setDueOn} />
    </WordsDialog>
  );
};
