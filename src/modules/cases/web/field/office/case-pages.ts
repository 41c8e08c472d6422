/** The pages of one case come along as well, where no service worker keeps them. */
export const fetchCasePages = (): Promise<unknown> =>
  Promise.all([
    import('./CaseScreen.tsx'),
    import('./CaseDialogs.tsx'),
    import('./ShotsDialog.tsx'),
    import('#platform/web/offline/photo.ts'),
  ]);
