/** 调查表: versioned definitions, their judge, linter and editor; Table A.1 and 补充页 as data (Appendix A). */
export { questionnaires } from './server/face.ts';
export { type AnswerKeeper, keepsAnswers } from './server/kept-answers.ts';
export { questionnairesModule } from './server/module.ts';
