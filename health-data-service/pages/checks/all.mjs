// Walks the pages of a running suite and reports each fault; usage: check, in the folder above.
import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { HtmlValidate } from 'html-validate';
import { crawl, headers } from './crawl.mjs';
import { bad, bareOf, keyboard, walk, work } from './looks.mjs';
import { indicators, made } from './made.mjs';
import { pace } from './pace.mjs';
import { panel } from './plans.mjs';
import { counted, expect, faults } from './report.mjs';
import { base } from './suite.mjs';
import { board, planner, tenant } from './walks.mjs';

const folder = process.env.PICTURES ?? 'target/pictures';
const area = process.env.AREA ?? '0751-bispehaven';
const pages = {
  start: '', search: '?q=park', area: 'areas/' + area, other: 'areas/0751-trigeparken', indicator: `indicators/${indicators[0]}?area=${area}`,
  compare: `compare?areas=${area},0751-trigeparken`, criteria: `areas/${area}/criteria`, about: 'about', none: 'areas/0860', missing: 'areas/no-such-area',
};
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // Qute leaves blank lines, and the words of a table's cells are data.
  rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'no-inline-style': 'error', 'prefer-native-element': 'off',
    'svg-focusable': 'off', 'no-redundant-for': 'off', 'require-sri': 'off', 'doctype-style': 'off' },
});

async function validate(path, html) {
  const report = await validator.validateString(html);
  for (const message of report.results.flatMap(result => result.messages)) {
    expect(false, `${path} line ${message.line}: ${message.ruleId} ${message.message}`);
  }
}

async function part(name, work) {
  const from = Date.now();
  await work();
  console.log(`${name}: ${((Date.now() - from) / 1000).toFixed(1)} s, ${counted.checks - faults.length} held so far`);
}

mkdirSync(folder, { recursive: true });
await part('made-up figures', made);
await part('numbers and links', () => crawl(validate));
await part('headers and bytes', async () => {
  for (const language of ['da', 'en']) {
    for (const [name, path] of Object.entries(pages).filter(([each]) => each !== 'missing')) {
      await headers(`/${language}/${path}`);
      const html = Buffer.from(await (await fetch(`${base}/${language}/${path}`)).text());
      expect(html.length <= 100 * 1024 && gzipSync(html).length <= 25 * 1024, `${language} ${name} has ${html.length} bytes, ${gzipSync(html).length} with gzip`);
    }
    await validate(`/${language}/${pages.missing}`, await (await fetch(`${base}/${language}/${pages.missing}`)).text());
  }
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
await part('looks', () => walk(browser, pages, folder));
await part('keyboard', () => keyboard(browser, pages));
await part('sorting and pictures', () => work(browser, pages));
await part('bad input', () => bad(browser, folder));
await part('without a stylesheet', () => bareOf(browser, pages.area, folder));
await part('plan panel', () => panel(browser, folder));
await part('tenant', () => tenant(browser, folder));
await part('board', () => board(browser, folder));
await part('planner', () => planner(browser));
await browser.close();
await part('pace', () => pace(`/da/${pages.other}`));
console.log(`${counted.checks - faults.length} passed, ${faults.length} failed`);
process.exit(faults.length ? 1 : 0);
