/** 调查表: versioned definitions, their judge, linter and editor; Table A.1 and 补充页 as data (Appendix A). */
export { questionnairesModule } from './server/module.ts';
