import type { PaperPlace } from '../contract/paper.ts';
import { useT } from './use-t.ts';

/** Says where something stands in a file: sheet and cell, or table, row and cell in words. */
export const usePlaceWords = (): ((place: PaperPlace) => string) => {
  const t = useT();
  return place => {
    switch (place.at) {
      case 'cell':
        return t('paper.place.cell', { sheet: place.sheet, cell: place.cell });
      case 'sheet':
        return t('paper.place.sheet', { sheet: place.sheet });
      case 'table':
        return t('paper.place.table', { table: place.table, row: place.row, column: place.column });
      case 'line':
        return place.after === 0
          ? t('paper.place.lineBefore', { line: place.line })
          : t('paper.place.line', { after: place.after, line: place.line });
      default:
        return t(`paper.place.${place.at}`);
    }
  };
};
