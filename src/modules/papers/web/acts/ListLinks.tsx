import { Button } from 'antd';
import { fileHref } from '#platform/web/call.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { printBlank } from '../../contract/operations-print.ts';
import { useT } from '../use-t.ts';

/** Beside the list of visits: the blank form, the letters, paper that comes back; each for those who have it. */
export const BlankLink = () => {
  const t = useT();
  return (
    <Button href={fileHref(printBlank, {})} target="_blank">
      {t('print.blank')}
    </Button>
  );
};

export const LettersLink = () => {
  const t = useT();
  return <LinkButton href="/letters">{t('letter.title')}</LinkButton>;
};

export const PapersLink = () => {
  const t = useT();
  return <LinkButton href="/papers">{t('paper.import')}</LinkButton>;
};
