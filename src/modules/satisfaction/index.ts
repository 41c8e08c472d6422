/** 满意度: invitations, secret ballots, the loop of bad ratings, figures (7.6-a). */
export { satisfactionModule } from './server/module.ts';
