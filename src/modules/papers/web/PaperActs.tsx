import { Button } from 'antd';
import { fileHref, saveFile } from '#platform/web/call.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { dayPack, printBlank, printSupplement, printVisit } from '../contract/operations-print.ts';
import { useT } from './use-t.ts';

interface TakeOutProps {
  visit: { id: string };
  onFailed: (error: unknown) => void;
}

interface PrintVersionProps {
  id: string;
  formKey: string;
  onFailed: (error: unknown) => void;
}

/** The blank form of one version; only Table A.1 has a paper of its own. */
export const PrintVersion = ({ id, formKey, onFailed }: PrintVersionProps) => {
  const t = useT();
  if (formKey !== 'table-a1') return null;
  return <Button onClick={() => void saveFile(printBlank, { id }).catch(onFailed)}>{t('print.version')}</Button>;
};

/** 走访资料包 of a team's day, to print or to edit. */
export const DayPackActs = (place: { teamId: string; day: string }) => {
  const t = useT();
  const input = { teamId: place.teamId, day: place.day };
  return (
    <>
      <Button href={fileHref(dayPack, input)} target="_blank">
        {t('print.pack')}
      </Button>
      <Button href={fileHref(dayPack, { ...input, format: 'docx' })}>{t('print.packWord')}</Button>
    </>
  );
};

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

/** A visit's Table A.1 as a file: to calculate with, to edit, to print (6.1-f). */
export const VisitTakeOut = ({ visit, onFailed }: TakeOutProps) => {
  const t = useT();
  const print = (format: 'pdf' | 'docx' | 'xlsx') => (): void => {
    saveFile(printVisit, { visitId: visit.id, format }).then(() => onFailed(undefined), onFailed);
  };
  return (
    <>
      <Button onClick={print('xlsx')}>{t('paper.excel')}</Button>
      <Button onClick={print('docx')}>{t('print.visitDocx')}</Button>
      <Button onClick={print('pdf')}>{t('print.visit')}</Button>
    </>
  );
};

/** A visit that was filled in on paper: read the file, or key what a photo shows (6.1-f). */
export const PaperWays = ({ visitId }: { visitId: string }) => {
  const t = useT();
  return (
    <>
      <LinkButton href={`/visits/${visitId}/paper`}>{t('paper.import')}</LinkButton>
      <LinkButton href={`/visits/${visitId}/key`}>{t('paper.key')}</LinkButton>
    </>
  );
};

/** A visit's 补充页 as a file of its own (6.3-a). */
export const SupplementTakeOut = ({ visit, onFailed }: TakeOutProps) => {
  const t = useT();
  const print = (format: 'pdf' | 'docx') => (): void => {
    saveFile(printSupplement, { visitId: visit.id, format }).then(() => onFailed(undefined), onFailed);
  };
  return (
    <>
      <Button size="small" onClick={print('docx')}>
        {t('print.supplementDocx')}
      </Button>
      <Button size="small" onClick={print('pdf')}>
        {t('print.supplement')}
      </Button>
    </>
  );
};
