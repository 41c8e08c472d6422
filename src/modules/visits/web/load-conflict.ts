/** The dialog of a field that two people changed, fetched when that happens; keying from paper shows it too. */
export const loadConflict = () => import('./ConflictModal.tsx').then(m => m.ConflictModal);
