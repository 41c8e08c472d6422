import { Figure, FigureRow } from '#ui/desk/FigureRow.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { useLoopBoard } from './use-loop-board.ts';
import { useT } from './use-t.ts';

/** 差评处置 on the lead's board: how many wait for what, each number with its rows. */
export const LoopsOnBoard = () => {
  const t = useT();
  const totals = useLoopBoard();
  return (
    <FormSection title={t('loops.title')}>
      <FigureRow>
        {totals?.map(figure => (
          <Figure key={figure.label} {...figure} />
        ))}
      </FigureRow>
    </FormSection>
  );
};
