import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { showToast } from '#ui/desk/toast.ts';
import type { CaseView } from '../contract/case.ts';
import { advanceStage, assignCase, endCase, passTurn, pauseCase, resumeCase } from '../contract/operations-case.ts';
import { AssignDialog, EndDialog, PassDialog, PauseDialog, ResumeDialog } from './CourseDialogs.tsx';
import { useT } from './use-t.ts';

const dialogs = {
  resume: { op: resumeCase, dialog: ResumeDialog },
  pass: { op: passTurn, dialog: PassDialog },
  pause: { op: pauseCase, dialog: PauseDialog },
  end: { op: endCase, dialog: EndDialog },
  assign: { op: assignCase, dialog: AssignDialog },
} as const;
type Kind = keyof typeof dialogs;

/** What can be done with the case as it stands; one of them is the next act. */
export const CaseActs = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  const [open, setOpen] = useState<Kind>();
  const advance = useCommand(advanceStage, { invalidates: ['cases.'], onDone: () => showToast(t('advance.done')) });
  const can = (op: { name: string }): boolean => c.may.includes(op.name);
  const stageId = c.stages.find(s => s.startedAt !== null && s.endedAt === null)?.id ?? '';
  const next: Kind | 'advance' = can(resumeCase) ? 'resume' : can(advanceStage) ? 'advance' : 'end';
  const Dialog = open && dialogs[open].dialog;
  return (
    <>
      {can(advanceStage) && (
        <Button type="primary" loading={advance.pending} onClick={() => advance.run(turnId => ({ id: c.id, stageId, turnId }))}>
          {t('advance.do')}
        </Button>
      )}
      {(Object.keys(dialogs) as Kind[]).map(
        kind =>
          can(dialogs[kind].op) && (
            <Button key={kind} type={kind === next ? 'primary' : 'default'} onClick={() => setOpen(kind)}>
              {t(`${kind}.do`)}
            </Button>
          ),
      )}
      {Dialog && <Dialog record={c} onClose={() => setOpen(undefined)} />}
    </>
  );
};
