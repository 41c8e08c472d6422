import { visitProblems } from '#modules/visits/contract/problems.ts';
import { isOpen, visitState } from '#modules/visits/domain/visit.ts';
import { visits } from '#modules/visits/index.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { bytesOfSent, withSentFiles } from '#platform/server/guest/guest-files.ts';
import { keepAlive, refuseFlood } from '#platform/server/guest/sessions.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { mostFillBytes, mostFillFiles } from '../contract/fill-files.ts';
import { addFillFile, removeFillFile } from '../contract/operations-selffill.ts';
import { fillProblems } from '../contract/problems.ts';
import type { FillContext, FillDb } from './fill-db.ts';
import { fillDoorway, type Guest, getNoticedGuest } from './fill-guest.ts';
import { refuseOver } from './fill-links.ts';

const { command } = handlersFor<FillDb>();

const openVisit = async (ctx: FillContext, { link }: Guest) => {
  refuseOver(link, ctx.now);
  const visit = await visits(ctx).findForUpdate(link.visit_id);
  if (!visit) throw platformProblems.notFound();
  if (!isOpen(visitState(visit))) throw visitProblems.visitClosed();
  return visit;
};

const refusals = {
  mostBytes: mostFillBytes,
  tooMuch: () => fillProblems.fillFileTooBig(),
  wrongType: (name: string) =>
    fillProblems.fillFileWrong({ name }, [{ pointer: '/file/data', code: 'selffill.problem.fillFileWrong', params: { name } }]),
};

/** 证书 that the enterprise adds to its form, and takes back while it may still write. */
export const fillFileHandlers = [
  command(addFillFile, {
    load: (ctx, i) => getNoticedGuest(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, guest, i) => {
      const { link, actor, session } = guest;
      refuseFlood(link.id, ctx.now);
      const visit = await openVisit(ctx, guest);
      const there = await visits(ctx).filesBy(visit.id, link.id);
      if (!there.some(f => f.id === i.file.id)) {
        if (there.length >= mostFillFiles) throw fillProblems.fillTooManyFiles({ n: mostFillFiles });
        const bytes = bytesOfSent([i.file], refusals);
        await withSentFiles(ctx, { files: [i.file], bytes }, async ([kept]) => {
          if (kept) await visits({ ...ctx, actor }).addCertificate(visit, kept);
        });
      }
      await keepAlive(ctx, fillDoorway, session);
      return { subject: visit.id, result: { id: i.file.id }, actor };
    },
  }),
  command(removeFillFile, {
    load: (ctx, i) => getNoticedGuest(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, guest, i) => {
      const visit = await openVisit(ctx, guest);
      const own = (await visits(ctx).filesBy(visit.id, guest.link.id)).some(f => f.id === i.id);
      if (!own) throw platformProblems.notFound();
      await visits({ ...ctx, actor: guest.actor }).removeFile(i.id);
      return { subject: visit.id, result: { id: i.id }, actor: guest.actor };
    },
  }),
];
