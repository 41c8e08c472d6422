/** The dialog of a field that two people changed, fetched when that happens; keying from paper shows it too. */
export const loadConflictModal = () => import('./ConflictModal.tsx').then(m => m.ConflictModal);
