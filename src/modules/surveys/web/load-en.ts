/** The English sentences of the desk come when somebody reads English. */
export const loadEn = async () => {
  const [all, desk, forms] = await Promise.all([
    import('../i18n/en.ts'),
    import('../i18n/selffill-desk.en.ts'),
    import('../i18n/questionnaires-desk.en.ts'),
  ]);
  return { ...all.en, ...desk.selfFillDeskEn, ...forms.questionnairesDeskEn };
};
