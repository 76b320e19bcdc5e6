// Each page in each language as people see it: wide and narrow, with and without JavaScript, dark, with forced colours, in print.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from './report.mjs';
import { base, plans } from './suite.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const looks = [
  { name: 'wide', width: 1280, js: true }, { name: 'narrow', width: 320, js: true }, { name: 'plain', width: 320, js: false },
  { name: 'plain-wide', width: 1280, js: false }, { name: 'dark', width: 1280, js: true, colorScheme: 'dark' },
  { name: 'dark-narrow', width: 320, js: true, colorScheme: 'dark' }, { name: 'forced', width: 1280, js: true, forcedColors: 'active' },
  { name: 'forced-narrow', width: 320, js: true, forcedColors: 'active' }, { name: 'print', width: 1280, js: true, media: 'print' },
];
const most = 5;

/** What the plan panel shows comes from another service; until then the page is not whole. */
export async function whole(page) {
  await page.waitForFunction(() => {
    const body = document.querySelector('#plan-panel .body');
    return document.readyState === 'complete' && (!body || body.getAttribute('aria-busy') === 'false' && document.querySelector('#plan-panel .state').textContent !== document.getElementById('plan-panel').dataset.loading);
  });
}

/** Faults that a browser tells of: errors, what the policy kept out, what moved. */
export async function watch(page, where, isRefused = false) {
  page.on('console', message => {
    if (message.type() === 'error' && !(isRefused && message.text().includes('Failed to load resource'))) expect(false, `${where} console: ${message.text()}`);
  });
  page.on('pageerror', error => expect(false, `${where} error: ${error.message}`));
  page.on('dialog', dialog => { expect(false, `${where} says ${dialog.message()}`); dialog.dismiss(); });
  await page.addInitScript(() => {
    window.kept = { reports: [], moved: 0 };
    document.addEventListener('securitypolicyviolation', event => window.kept.reports.push(event.violatedDirective));
    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.kept.moved += entry.value; })).observe({ type: 'layout-shift', buffered: true });
  });
}

async function settled(page, where) {
  const kept = await page.evaluate(() => window.kept);
  expect(!kept.reports.length, `${where} CSP reports ${kept.reports}`);
  expect(kept.moved === 0, `${where} moved by ${kept.moved}`);
}

async function axe(page, where) {
  // The policy lets no script of ours in, so it comes by the debugger.
  await page.evaluate(axeSource);
  const found = await page.evaluate(only => window.axe.run(document, { runOnly: { type: 'tag', values: only } }), tags);
  expect(found.passes.length > 5, where + ' axe looked at nothing');
  for (const violation of found.violations) {
    expect(false, `${where} axe ${violation.id}: ${violation.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.failureSummary).join(' | ')}`);
  }
}

async function look(browser, look, language, pages, folder) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 }, javaScriptEnabled: look.js, colorScheme: look.colorScheme ?? 'light',
    forcedColors: look.forcedColors ?? 'none', reducedMotion: 'reduce',
  });
  for (const [name, path] of Object.entries(pages)) {
    const where = `${language} ${name} ${look.name}`;
    const page = await context.newPage();
    const asked = [];
    page.on('request', request => { if (!request.url().startsWith('data:')) asked.push(request.url()); });
    await watch(page, where, name === 'missing');
    if (look.media) await page.emulateMedia({ media: look.media });
    await page.goto(`${base}/${language}/${path}`);
    if (look.js) await whole(page);
    const own = asked.filter(url => url.startsWith(base));
    expect(own.length <= most, `${where} makes ${own.length} requests`);
    expect(asked.every(url => url.startsWith(base) || url.startsWith(plans + '/v1/plans')), `${where} asks ${asked}`);
    if (look.js) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} is too wide`);
      expect(await page.evaluate(() => document.getAnimations().length === 0), `${where} moves`);
      if (!look.media) await settled(page, where);
      // Nobody taps on paper.
      if (!look.media) await axe(page, where);
    }
    await page.screenshot({ path: `${folder}/${name}-${language}-${look.name}.png`, fullPage: true });
    await page.close();
  }
  await context.close();
}

export async function walk(browser, pages, folder) {
  for (const each of looks) {
    await Promise.all(['da', 'en'].map(language => look(browser, each, language, pages, folder)));
  }
}

/** By keyboard alone: the first stop is the way past the head, the stops follow the page, and each can be seen. */
export async function keyboard(browser, pages) {
  for (const [name, path] of Object.entries(pages)) {
    const page = await browser.newPage();
    await page.goto(`${base}/da/${path}`);
    await whole(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.className) === 'skip', name + ': the first stop is not the skip link');
    let stops = 0;
    for (let last = false; !last && stops < 400; stops++) {
      const stop = await page.evaluate(() => {
        const before = document.activeElement;
        window.before?.compareDocumentPosition(before);
        const isAfter = !window.before || Boolean(window.before.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING);
        window.before = before;
        const box = before.getBoundingClientRect();
        const style = getComputedStyle(before);
        return { name: before.tagName + ' ' + before.textContent.slice(0, 30), isAfter, isEnd: before === document.body,
          isSeen: box.width > 0 && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
      });
      last = stop.isEnd;
      if (!last) expect(stop.isAfter && stop.isSeen, `${name}: stop ${stops} ${stop.name} is out of order or not seen`);
      await page.keyboard.press('Tab');
    }
    expect(stops > 4 && stops < 400, `${name} has ${stops} stops`);
    await page.close();
  }
}

/** Headings sort by keyboard and say their order; a chart is saved as PNG. */
export async function work(browser, pages) {
  const page = await browser.newPage();
  await watch(page, 'sorting');
  await page.goto(`${base}/da/${pages.area}`);
  const heading = page.locator('table.figures thead th').nth(3);
  for (const order of ['ascending', 'descending']) {
    await heading.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort') === order, 'a heading does not say that it is ' + order);
    const values = await page.locator('table.figures').first().locator('tbody tr').evaluateAll(rows => rows
        .filter(row => !row.cells[3].querySelector('.hatch, .gap')).map(row => parseFloat(row.cells[3].textContent.replace(/\./g, '').replace(',', '.'))));
    expect(values.length > 3 && values.every((value, i) => !i || (order === 'ascending' ? value >= values[i - 1] : value <= values[i - 1])), 'rows are not ' + order);
  }
  for (const path of [pages.area, pages.indicator, pages.compare]) {
    await page.goto(`${base}/da/${path}`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.png button').first().click()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    expect(bytes.subarray(1, 4).toString() === 'PNG' && bytes.length > 5000, path + ' saves no picture');
  }
  expect(!(await page.evaluate(() => window.kept.reports)).length, 'a saved picture breaks the policy');
  await page.close();
}

/** What comes in with the address stays a text, and names of 200 letters stay in their place. */
export async function bad(browser, folder) {
  for (const [name, path] of Object.entries({
    fragment: 'areas/0751-bispehaven#"><img src=x onerror=alert(1)>', script: 'areas/0751-bispehaven#javascript:alert(1)',
    embed: 'areas/0751-bispehaven?embed=1#<script>alert(1)</script>', search: '?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    hostile: 'areas/0751-check-hostile', long: 'areas/0751-check-long',
  })) {
    for (const width of [320, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await watch(page, name + ' ' + width);
      await page.goto(`${base}/da/${path}`);
      await whole(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} ${width} is too wide`);
      expect(await page.evaluate(() => !document.querySelector('img, iframe, [onerror]')), name + ' let something in');
      expect((await page.evaluate(() => window.kept.reports)).length === 0, name + ' tried something');
      await axe(page, name + ' ' + width);
      if (width === 320) await page.screenshot({ path: `${folder}/${name}-da-narrow.png`, fullPage: true });
      await page.close();
    }
  }
  for (const [path, status] of [['areas/no-such', 404], ['indicators/NO_SUCH', 404], ['areas/0751-bispehaven?embed=%22%3E%3Cscript%3E', 400],
    ['areas/0751-bispehaven?version=x', 400], ['nothing', 404], ['compare?areas=' + Array.from({ length: 100 }, (_, i) => 'a' + i), 404]]) {
    const answer = await fetch(`${base}/da/${path}`);
    const html = await answer.text();
    expect(answer.status === status && html.includes('Herfra kan du gå videre') && !html.includes('"><script'), `${path} answers ${answer.status}`);
  }
}

/** Without the stylesheet the page is still there, in order, and its signs are no larger than its letters. */
export async function bareOf(browser, path, folder) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('**/*.css', route => route.abort());
  await page.goto(`${base}/da/${path}`);
  await whole(page);
  const widest = await page.evaluate(() => Math.max(...[...document.querySelectorAll('.mk svg, .sprite')].map(each => each.getBoundingClientRect().width)));
  expect(widest <= 16, `without a stylesheet a sign is ${widest} px wide`);
  await page.screenshot({ path: `${folder}/area-da-bare.png` });
  await page.close();
}
