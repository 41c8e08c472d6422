import { marginsOf, type WordBlock, wordBlocks } from '#platform/server/documents/docx-blocks.ts';
import { type DocxParts, openParts } from '#platform/server/documents/docx-package.ts';
import { fillPlaceholders, marginFaults, type PlaceholderFault, placeholderFaults } from '#platform/server/documents/docx-placeholders.ts';
import { officialDocx } from '#platform/server/documents/official-docx.ts';
import { rezip } from '#platform/server/documents/rezip.ts';
import { childOf, elementsIn, parseXml, type XmlElement } from '#platform/server/documents/xml.ts';
import { sheetProblems } from '#platform/server/sheets/problems.ts';
import { paperProblems } from '../contract/problems.ts';
import { letterNames } from './letter-values.ts';

/** An opened template: its parts and its parsed document. Filling makes a copy. */
export interface LetterTemplate {
  parts: DocxParts;
  document: XmlElement;
  styles: XmlElement | undefined;
}

const limits = { entries: 500, inflatedBytes: 20 * 1_048_576, ratio: 250 };
/** Small enough to be read between two other requests. */
const documentLimit = 1_048_576;

/** Opens a template. @throws Problem `letterTooBig`, and those of reading files */
export const openTemplate = async (bytes: Buffer): Promise<LetterTemplate> => {
  const parts = await openParts(bytes, limits);
  const document = parts.get('word/document.xml');
  if (!document) throw sheetProblems.fileNotSheet({ kind: 'ZIP' });
  const styles = parts.get('word/styles.xml');
  if (document.length > documentLimit || (styles?.length ?? 0) > documentLimit) throw paperProblems.letterTooBig();
  const root = parseXml(document.toString('utf8'));
  if (!childOf(root, 'body') || !root.name.startsWith('w:')) throw sheetProblems.fileDamaged();
  return { parts, document: root, styles: styles && parseXml(styles.toString('utf8')) };
};

/** The body of a template or of a filled copy. */
const bodyOf = (document: XmlElement): XmlElement => childOf(document, 'body') as XmlElement;

/** Everything that is wrong with a template's placeholders, with its place. */
export const templateFaults = (template: LetterTemplate): PlaceholderFault[] => [
  ...placeholderFaults(bodyOf(template.document), letterNames),
  ...[...template.parts].flatMap(([name, part]) =>
    /^word\/[^/]*(header|footer)[^/]*\.xml$/.test(name) && part.length < documentLimit ? marginFaults(parseXml(part.toString('utf8'))) : [],
  ),
];

const withoutBookmarks = (element: XmlElement): void => {
  element.children = element.children.filter(
    c => typeof c === 'string' || !/^(bookmark(Start|End)|proofErr|comment(RangeStart|RangeEnd|Reference))$/.test(c.local),
  );
  for (const child of elementsIn(element)) withoutBookmarks(child);
};

/** The body with its placeholders filled in. */
export const filledBody = (template: LetterTemplate, values: Readonly<Record<string, string>>): XmlElement => {
  const body = structuredClone(bodyOf(template.document));
  withoutBookmarks(body);
  fillPlaceholders(body, values);
  return body;
};

/** A filled letter as a page for the PDF. */
export interface LetterPage {
  kind: 'letter';
  margins: { top: number; bottom: number; left: number; right: number };
  blocks: WordBlock[];
}

export const letterPage = (template: LetterTemplate, values: Readonly<Record<string, string>>): LetterPage => {
  const body = filledBody(template, values);
  return { kind: 'letter', margins: marginsOf(body), blocks: wordBlocks(body, template.styles) };
};

/**
 * 信函格式: the red head stands near the upper edge, without the empty lines below it, so that the letter keeps to one page; the title
 * stands a line below the red rule.
 */
const asLetter = (xml: string): string => {
  const [head = '', ...rest] = xml.split('</w:p>');
  while (rest.length > 1 && !/<w:t(?: [^>]*)?>[^<]|<w:pBdr>/.test(rest[0] ?? '')) rest.shift();
  return [head, ...rest].join('</w:p>').replace('w:before="1300"', 'w:before="0"').replace('w:after="580"', 'w:after="440"');
};

/**
 * The template that comes with the program, in the layout of an official letter (GB/T 9704): who comes when and why, what to have at hand,
 * and that it is guidance, not an inspection.
 * @param issuer stands in the red head
 */
export const originalTemplate = (issuer: string): Promise<Buffer> => {
  const made = originals.get(issuer) ?? makeOriginal(issuer);
  originals.set(issuer, made);
  return made;
};

/** Made once for each office: it depends on nothing but the office's name. */
const originals = new Map<string, Promise<Buffer>>();
/** Stands in the file; it changes with the wording. */
const at = new Date('2026-11-01T00:00:00Z');

const makeOriginal = async (issuer: string): Promise<Buffer> => {
  const letter = await officialDocx(
    {
      redHead: { issuer },
      title: '企业联系单',
      recipients: '{企业名称}',
      blocks: [
        { kind: 'paragraph', text: '按照“{调研计划}”安排，我们将上门走访，{调研内容}。' },
        { kind: 'paragraph', text: '时间：{约定时间}' },
        { kind: 'paragraph', text: '地点：{地址}' },
        { kind: 'paragraph', text: '走访人员：{走访人员}。贵企业联系人：{联系人}。' },
        {
          kind: 'paragraph',
          text: '请准备营业执照、产品执行标准、认证和获奖证书（复印件或照片即可），质量、知识产权负责人到场更好。',
        },
        { kind: 'paragraph', text: '本次走访是服务指导，不是行政检查，谈及的内容不作为处罚依据。如需改期或不便接待，请告知走访人员。' },
        { kind: 'paragraph', text: '{发文单位}', align: 'right' },
        { kind: 'paragraph', text: '{日期}', align: 'right' },
      ],
    },
    at,
  );
  return rezip(letter, at, (name, text) => (name === 'word/document.xml' ? asLetter(text()) : undefined));
};
