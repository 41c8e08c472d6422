import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { useT } from '../use-t.ts';

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
