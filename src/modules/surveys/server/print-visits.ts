import type { DownloadedFile } from '#platform/contract/operation.ts';
import type { Context } from '#platform/server/context.ts';
import { officialDocx } from '#platform/server/documents/official-docx.ts';
import { anyone, handlersFor } from '#platform/server/handler.ts';
import { dayPack, printBlank, printVisit } from '../contract/operations-visits.ts';
import type { Answers, Questionnaire } from '../contract/questionnaire.ts';
import { mapAllPhones, maskPhone } from '../domain/phones.ts';
import { isOpen, visitState } from '../domain/visit.ts';
import { withVisitPart } from '../domain/visit-form.ts';
import { dayPapers, prefilled } from './day-pack.ts';
import type { SurveysDb } from './db.ts';
import { renderPapers, tablePaper } from './pack-pages.ts';
import { findDefinition, formOf, newestVersion } from './questionnaires.ts';
import { printedShares, tableA1Rows, tableCaption } from './table-a1-rows.ts';
import { findTeam } from './team-reads.ts';
import { findVisit, openAnswers, type VisitRecord } from './visit-record.ts';

const { download } = handlersFor<SurveysDb>();
type Ctx = Context<SurveysDb>;

interface Sheet {
  form: Questionnaire;
  answers: Answers;
  name: string;
  mark: string;
}

const mediaTypes = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const;

const fileOf = async (sheet: Sheet, format: 'pdf' | 'docx', at: Date): Promise<DownloadedFile> => {
  const { form, answers, name, mark } = sheet;
  const title = `${form.title.zh}${name === '' ? '' : `（${name}）`}`;
  const rows = tableA1Rows(form, answers);
  const body =
    format === 'pdf'
      ? await renderPapers(title, [tablePaper(form, answers, { foot: name, mark })], at)
      : await officialDocx(
          { layout: 'form', title: tableCaption(form), blocks: [{ kind: 'grid', shares: printedShares, rows }], footnote: mark },
          at,
        );
  return { fileName: `${title}.${format}`, mediaType: mediaTypes[format], body };
};

/** What the paper of a visit shows: while it is open also what is known from earlier. Numbers are masked (7.1-d). */
const sheetOf = async (ctx: Ctx, visit: VisitRecord): Promise<Sheet> => {
  const form = await formOf(ctx, visit);
  const whole = withVisitPart(form);
  const said = mapAllPhones(whole, openAnswers(ctx, whole, visit), maskPhone);
  const answers = isOpen(visitState(visit)) ? await prefilled(ctx, form, visit.enterprise_id, said) : said;
  const mark = [`第 ${form.version} 版`, ...(visit.receipt ? [`回执 ${visit.receipt}`] : [])].join(' · ');
  return { form, answers, name: visit.enterprise_name, mark };
};

export const printHandlers = [
  download(printVisit, {
    load: (ctx, i) => findVisit(ctx, i.visitId),
    allow: anyone,
    run: async (ctx, visit, i) => fileOf(await sheetOf(ctx, visit), i.format, ctx.now),
    subject: visit => visit.id,
  }),
  download(printBlank, {
    load: async (ctx, i) => findDefinition(ctx, i.id ?? (await newestVersion(ctx, 'table-a1'))),
    allow: anyone,
    run: (ctx, form, i) => fileOf({ form, answers: {}, name: '', mark: `第 ${form.version} 版` }, i.format, ctx.now),
  }),
  download(dayPack, {
    load: (ctx, i) => findTeam(ctx, i.teamId),
    allow: anyone,
    run: async (ctx, team, i) => {
      const title = `资料包 ${team.name} ${i.day}`;
      return {
        fileName: `${title}.pdf`,
        mediaType: mediaTypes.pdf,
        body: await renderPapers(title, await dayPapers(ctx, team, i.day), ctx.now),
      };
    },
    subject: team => team.id,
  }),
];
