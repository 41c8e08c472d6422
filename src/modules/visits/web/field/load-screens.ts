/** Screens of a form that fetch themselves when they are first shown; self-fill shows them too. */
export const loadSection = () => import('./SectionScreen.tsx').then(m => m.SectionScreen);
export const loadConflictDialog = () => import('./ConflictDialog.tsx').then(m => m.ConflictDialog);
