import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import type { ExpertView } from '../contract/expert.ts';
import { appointExpert, correctExpert, linkExpert, reviewExpert } from '../contract/operations-expert.ts';
import { useT } from './use-t.ts';

const ExpertForm = lazyPart(() => import('./ExpertForm.tsx').then(m => m.ExpertForm));
const ReviewForm = lazyPart(() => import('./ReviewForm.tsx').then(m => m.ReviewForm));
const AppointForm = lazyPart(() => import('./TermForms.tsx').then(m => m.AppointForm));
const LinkForm = lazyPart(() => import('./LinkForm.tsx').then(m => m.LinkForm));

/** What can be done with an expert now: review first, then appoint. */
export const ExpertActs = ({ expert }: { expert: ExpertView }) => {
  const t = useT();
  const [open, setOpen] = useState<'correct' | 'review' | 'appoint' | 'link'>();
  const close = (): void => setOpen(undefined);
  const may = (op: { name: string }): boolean => expert.may.includes(op.name);
  const primary = may(appointExpert) && expert.state !== 'serving';
  return (
    <>
      {may(linkExpert) && <Button onClick={() => setOpen('link')}>{t('link')}</Button>}
      {may(correctExpert) && <Button onClick={() => setOpen('correct')}>{t('correct')}</Button>}
      {may(appointExpert) && (
        <Button type={primary ? 'primary' : 'default'} onClick={() => setOpen('appoint')}>
          {t('appoint')}
        </Button>
      )}
      {may(reviewExpert) && (
        <Button type="primary" onClick={() => setOpen('review')}>
          {t('review')}
        </Button>
      )}
      {open === 'correct' && <ExpertForm expert={expert} onClose={close} />}
      {open === 'review' && <ReviewForm expertId={expert.id} onClose={close} />}
      {open === 'appoint' && <AppointForm expertId={expert.id} onClose={close} />}
      {open === 'link' && <LinkForm expert={expert} onClose={close} />}
    </>
  );
};
