import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import {
  advanceProject,
  changePart,
  correctProject,
  dropProject,
  publishProject,
  recordSubsidy,
  stepBack,
} from '../contract/operations-project.ts';
import type { ProjectView } from '../contract/project.ts';
import { hrefOfProject } from './standards-links.ts';
import { useT } from './use-t.ts';

const AdvanceForm = lazyPart(() => import('./CourseForms.tsx').then(m => m.AdvanceForm));
const PublishForm = lazyPart(() => import('./CourseForms.tsx').then(m => m.PublishForm));
const DropForm = lazyPart(() => import('./CourseForms.tsx').then(m => m.DropForm));
const StepBackForm = lazyPart(() => import('./CourseForms.tsx').then(m => m.StepBackForm));
const CorrectForm = lazyPart(() => import('./RecordForms.tsx').then(m => m.CorrectForm));
const PartForm = lazyPart(() => import('./RecordForms.tsx').then(m => m.PartForm));
const SubsidyForm = lazyPart(() => import('./RecordForms.tsx').then(m => m.SubsidyForm));

/** What can be done with a project now, each in its dialog; the next step is the primary one. */
export const ProjectActs = ({ p }: { p: ProjectView }) => {
  const t = useT();
  const [dialog, setDialog] = useState<string>();
  const close = (): void => setDialog(undefined);
  const publishes = p.may.includes(publishProject.name);
  const act = (op: { name: string }, title: string, primary = false): ReactNode =>
    p.may.includes(op.name) && (
      <Button {...(primary ? { type: 'primary' as const } : {})} onClick={() => setDialog(op.name)}>
        {title}
      </Button>
    );
  return (
    <>
      <LinkButton href={`${hrefOfProject(p.id)}/print`}>{t('print')}</LinkButton>
      {act(correctProject, t('correct'))}
      {act(changePart, t('changePart'))}
      {act(recordSubsidy, t('recordSubsidy'))}
      {act(dropProject, t('drop'))}
      {act(stepBack, t('stepBack'))}
      {act(advanceProject, t('advance'), !publishes)}
      {act(publishProject, t('publish'), true)}
      {dialog === advanceProject.name && <AdvanceForm p={p} onClose={close} />}
      {dialog === publishProject.name && <PublishForm p={p} onClose={close} />}
      {dialog === dropProject.name && <DropForm p={p} onClose={close} />}
      {dialog === stepBack.name && <StepBackForm p={p} onClose={close} />}
      {dialog === correctProject.name && <CorrectForm p={p} onClose={close} />}
      {dialog === changePart.name && <PartForm p={p} onClose={close} />}
      {dialog === recordSubsidy.name && <SubsidyForm p={p} onClose={close} />}
    </>
  );
};
