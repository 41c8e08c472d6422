import { setImmediate } from 'node:timers/promises';
import type { Team } from '#modules/campaigns/index.ts';
import { campaigns } from '#modules/campaigns/index.ts';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { mapAllPhones } from '#modules/visits/domain/phones.ts';
import { isOpen, visitState } from '#modules/visits/domain/visit.ts';
import { withVisitPart } from '#modules/visits/domain/visit-form.ts';
import type { VisitRecord } from '#modules/visits/index.ts';
import { visits } from '#modules/visits/index.ts';
import { chineseDay, dayOf } from '#platform/contract/china-day.ts';
import type { DownloadedFile } from '#platform/contract/operation.ts';
import type { Context } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { dayPack, printBlank, printVisit } from '../contract/operations-print.ts';
import { dayStops, prefilled } from './day-pack.ts';
import type { PapersDb } from './db.ts';
import { newestTemplate } from './letter-handlers.ts';
import { type LetterPage, type LetterTemplate, letterPage, openTemplate } from './letter-template.ts';
import { letterValues } from './letter-values.ts';
import { type FormOf, formMarks, type Paper, renderPapers, tablePaper } from './pack-pages.ts';
import { packDocx, type StopPapers } from './pack-word.ts';
import { paperDocx } from './paper-file.ts';
import { paperXlsx } from './paper-sheet.ts';

const { download } = handlersFor<PapersDb>();
type Ctx = Context<PapersDb>;

interface Sheet {
  form: Questionnaire;
  answers: Answers;
  of: FormOf;
}

const office = 'application/vnd.openxmlformats-officedocument';
const mediaTypes = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
} as const;

const fileOf = async (sheet: Sheet, format: 'pdf' | 'docx' | 'xlsx', at: Date): Promise<DownloadedFile> => {
  const { form, answers, of } = sheet;
  const title = `${form.title.zh}${of.name === '' ? '' : `（${of.name}）`}`;
  const paper = tablePaper(form, answers, formMarks(form, of));
  const make = { pdf: () => renderPapers(title, [paper], at), docx: () => paperDocx(title, paper, at), xlsx: () => paperXlsx(paper, at) };
  return { fileName: `${title}.${format}`, mediaType: mediaTypes[format], body: await make[format]() };
};

/** What the paper of a visit shows: while it is open also what is known from earlier. Numbers are masked (7.1-d). */
const sheetOf = async (ctx: Ctx, visit: VisitRecord): Promise<Sheet> => {
  const form = await questionnaires(ctx).form(visit);
  const whole = withVisitPart(form);
  const said = mapAllPhones(whole, visits(ctx).answers(whole, visit), maskWritten);
  const answers = isOpen(visitState(visit)) ? await prefilled(ctx, form, visit.enterprise_id, said) : said;
  const of = { campaignId: visit.campaign_id, enterpriseId: visit.enterprise_id, name: visit.enterprise_name, receipt: visit.receipt };
  return { form, answers, of };
};

const packPdf = async (title: string, template: LetterTemplate, stops: readonly StopPapers[], at: Date): Promise<Buffer> => {
  const pages: (LetterPage | Paper)[] = [];
  for (const stop of stops) {
    pages.push(letterPage(template, stop.letter), ...stop.papers);
    await setImmediate();
  }
  return renderPapers(title, pages, at);
};

/** The day of a team as one file: with the office's own letter. */
const packOf = async (ctx: Ctx, team: Team, i: { day: string; format: 'pdf' | 'docx' }): Promise<DownloadedFile> => {
  const title = `资料包 ${team.name} ${i.day}`;
  const { stops, authorityId } = await dayStops(ctx, team, i.day);
  const template = await openTemplate(await newestTemplate(ctx, authorityId));
  const written = chineseDay(dayOf(ctx.now));
  const letters = stops.map(s => ({ letter: letterValues(s.visit, written), papers: s.papers }));
  const body = i.format === 'docx' ? await packDocx(template, letters, ctx.now) : await packPdf(title, template, letters, ctx.now);
  return { fileName: `${title}.${i.format}`, mediaType: mediaTypes[i.format], body };
};

export const printHandlers = [
  download(printVisit, {
    gate: documentGate,
    load: (ctx, i) => visits(ctx).find(i.visitId),
    allow: matrixDecides,
    run: async (ctx, visit, i) => fileOf(await sheetOf(ctx, visit), i.format, ctx.now),
    subject: visit => visit.id,
  }),
  download(printBlank, {
    gate: documentGate,
    load: async (ctx, i) => questionnaires(ctx).find(i.id ?? (await questionnaires(ctx).newest('table-a1'))),
    allow: matrixDecides,
    run: (ctx, form, i) => fileOf({ form, answers: {}, of: { campaignId: null, enterpriseId: null, name: '' } }, i.format, ctx.now),
  }),
  download(dayPack, {
    gate: documentGate,
    load: (ctx, i) => campaigns(ctx).team(i.teamId),
    allow: matrixDecides,
    run: packOf,
    subject: team => team.id,
  }),
];
