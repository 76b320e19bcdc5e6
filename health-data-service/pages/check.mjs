// Walks the pages of a running suite in Chromium and reports each fault; usage: check, beside this file.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { HtmlValidate } from 'html-validate';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const base = process.env.HEALTH_DATA_URL ?? 'http://127.0.0.1:8083';
const folder = process.env.PICTURES ?? 'target/pictures';
const area = process.env.AREA ?? '0751-bispehaven';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const budget = { html: 100 * 1024, requests: 5 };
const faults = [];
let checks = 0;

function expect(holds, text) {
  checks++;
  if (!holds) {
    faults.push(text);
    console.log('FAULT ' + text);
  }
}

const start = await (await fetch(base + '/da/areas/' + area)).text();
const indicator = start.match(/href="\/da\/indicators\/([^"?]+)/)?.[1];
if (!indicator) throw new Error('the page of ' + area + ' names no indicator: are the demo data loaded?');
const pages = {
  start: '', area: 'areas/' + area, indicator: `indicators/${indicator}?area=${area}`,
  compare: `compare?areas=${area},0751-trigeparken`, criteria: `areas/${area}/criteria`, about: 'about',
  missing: 'areas/no-such-area',
};
const looks = [
  { name: 'wide', width: 1280, js: true }, { name: 'narrow', width: 320, js: true },
  { name: 'plain', width: 320, js: false }, { name: 'dark', width: 1280, js: true, colorScheme: 'dark' },
  { name: 'forced', width: 1280, js: true, forcedColors: 'active' }, { name: 'print', width: 1280, js: false, media: 'print' },
];

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // Qute leaves blank lines, and the words of a table's cells are data.
  rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'no-inline-style': 'error', 'prefer-native-element': 'off',
    'svg-focusable': 'off', 'no-redundant-for': 'off', 'require-sri': 'off', 'doctype-style': 'off' },
});
for (const language of ['da', 'en']) {
  for (const [name, path] of Object.entries(pages)) {
    const answer = await fetch(`${base}/${language}/${path}`);
    const html = await answer.text();
    expect(answer.status === (name === 'missing' ? 404 : 200), `${language} ${name} answers ${answer.status}`);
    expect(Buffer.byteLength(html) <= budget.html, `${language} ${name} has ${Buffer.byteLength(html)} bytes`);
    const report = await validator.validateString(html);
    for (const message of report.results.flatMap(result => result.messages)) {
      expect(false, `${language} ${name} line ${message.line}: ${message.ruleId} ${message.message}`);
    }
  }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
mkdirSync(folder, { recursive: true });
for (const look of looks) {
  for (const language of ['da', 'en']) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: 900 }, javaScriptEnabled: look.js, colorScheme: look.colorScheme ?? 'light',
      forcedColors: look.forcedColors ?? 'none', reducedMotion: 'reduce',
    });
    for (const [name, path] of Object.entries(pages)) {
      const where = `${language} ${name} ${look.name}`;
      const page = await context.newPage();
      const asked = [];
      page.on('console', message => { if (message.type() === 'error' && name !== 'missing') expect(false, `${where} console: ${message.text()}`); });
      page.on('pageerror', error => expect(false, `${where} error: ${error.message}`));
      page.on('request', request => { if (!request.url().startsWith('data:')) asked.push(request.url()); });
      if (look.media) await page.emulateMedia({ media: look.media });
      await page.goto(`${base}/${language}/${path}`, { waitUntil: 'networkidle' });
      const own = asked.filter(url => url.startsWith(base));
      expect(own.length <= budget.requests, `${where} makes ${own.length} requests`);
      const foreign = asked.filter(url => !url.startsWith(base) && !url.includes('/v1/plans'));
      expect(foreign.length === 0, `${where} asks ${foreign}`);
      if (look.js) {
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} is too wide`);
        // The policy lets no script of ours in, so it comes by the debugger.
        await page.evaluate(axeSource);
        const found = await page.evaluate(only => window.axe.run(document, { runOnly: { type: 'tag', values: only } }), tags);
        for (const violation of found.violations) {
          expect(false, `${where} axe ${violation.id}: ${violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')}`);
        }
        checks++;
      }
      if (language === 'da' || name === 'area') await page.screenshot({ path: `${folder}/${name}-${language}-${look.name}.png`, fullPage: true });
      await page.close();
    }
    await context.close();
  }
}

// By keyboard alone: the first stop is the way past the head, and each stop can be seen.
const page = await browser.newPage();
await page.goto(`${base}/da/areas/${area}`);
await page.keyboard.press('Tab');
expect(await page.evaluate(() => document.activeElement.className) === 'skip', 'the first stop is not the skip link');
for (let stop = 0; stop < 25; stop++) {
  await page.keyboard.press('Tab');
  const seen = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return box.width > 0 && getComputedStyle(document.activeElement).outlineStyle !== 'none';
  });
  expect(seen, `stop ${stop} has no visible focus`);
}
await page.pdf({ format: 'A4', path: folder + '/area.pdf' });
await browser.close();
console.log(`${checks - faults.length} passed, ${faults.length} failed`);
process.exit(faults.length ? 1 : 0);
