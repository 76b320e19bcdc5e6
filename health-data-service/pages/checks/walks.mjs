// Three readers: a tenant with a telephone and a screen reader, a board that prints, a planner who takes CSV and a permalink.
import { writeFileSync } from 'node:fs';
import { expect, until } from './report.mjs';
import { watch, whole } from './looks.mjs';
import { revised } from './made.mjs';
import { base } from './suite.mjs';

export async function tenant(browser, folder) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'da-DK' });
  const page = await context.newPage();
  await watch(page, 'tenant');
  await page.goto(base + '/');
  expect(new URL(page.url()).pathname === '/da/', 'a tenant is not led to Danish');
  await page.getByLabel('Find et område').fill('bispe');
  await page.getByRole('button', { name: 'Søg' }).tap();
  await page.getByRole('link', { name: 'Bispehaven' }).first().tap();
  await whole(page);
  const tree = await page.locator('body').ariaSnapshot();
  writeFileSync(folder + '/tenant-area.aria.txt', tree + '\n');
  for (const part of ['banner', 'navigation "Hovedmenu"', 'main', 'heading "Kort fortalt"', 'table "', 'columnheader "Indikator"', 'rowheader "', 'contentinfo']) {
    expect(tree.includes(part), `a screen reader does not find: ${part}`);
  }
  expect(/img "[^"]*: .*områder ligger fra/.test(tree), 'a screen reader is not told where the area lies');
  const sentence = page.locator('.short li a').first();
  const anchor = await sentence.getAttribute('href');
  await sentence.tap();
  expect(await page.evaluate(id => { const box = document.querySelector(id).getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; },
      '#' + anchor.slice(1)), 'a sentence does not lead to its figure');
  await page.locator('a.hatch').first().tap();
  expect(new URL(page.url()).hash === '#hidden' && await page.locator('#hidden').isVisible(), 'a hidden figure does not lead to the reason');
  await context.close();
}

export async function board(browser, folder) {
  const page = await browser.newPage();
  for (const language of ['da', 'en']) {
    await page.goto(`${base}/${language}/areas/0751-trigeparken`);
    await whole(page);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, path: `${folder}/area-${language}.pdf` });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
    expect(sheets === 2, `one area is printed on ${sheets} pages (${language})`);
    await page.emulateMedia({ media: 'print' });
    const written = await page.evaluate(() => [...document.querySelectorAll('.figures tbody th a')].map(link =>
      getComputedStyle(link, '::after').content.replaceAll('"', '').trim() === link.getAttribute('href')));
    expect(written.length >= 40 && written.every(Boolean), 'links are not written out in print');
    expect(await page.locator('.print').first().isVisible(), 'the print does not say where it is from');
    const hatched = await page.evaluate(() => [...document.querySelectorAll('.spine .q')].every(bar => getComputedStyle(bar).fill.includes('hp')));
    expect(hatched, 'colours are not hatches in print');
    const colours = await page.evaluate(() => [...new Set([...document.querySelectorAll('.mk')].map(mark => getComputedStyle(mark).color))]);
    expect(colours.length === 1, 'marks have colours in print: ' + colours);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.close();
}

export async function planner(browser) {
  const before = 1000 + Math.floor(Date.now() / 1000) % 8000;
  const code = await revised(before);
  const path = `/da/indicators/${code}?area=0751-bispehaven`;
  const text = async url => (await fetch(base + url)).text();
  const shown = value => value.toLocaleString('da-DK');
  await until('the figure', async () => (await text(path)).includes(`<b>${shown(before)}</b>`));
  const page = await browser.newPage();
  await page.goto(base + path);
  const csv = await text(await page.locator('figcaption a', { hasText: 'CSV' }).first().getAttribute('href'));
  expect(csv.split('\r\n').some(line => line.includes('0751-bispehaven') && line.includes(String(before))), 'the CSV has not the figure of the page');
  const permalink = await page.locator('.sources dl a').first().getAttribute('href');
  const cited = await page.locator('.sources dl').first().innerText();
  expect(cited.includes(permalink) && cited.includes('version'), 'the page cannot be cited');
  const kept = await text(permalink);
  await revised(before + 1);
  await until('the revision', async () => (await text(path)).includes(`<b>${shown(before + 1)}</b>`));
  expect((await text(permalink)) === kept, 'the permalink has other bytes after a revision');
  await page.goto(base + permalink);
  await page.getByRole('link', { name: 'Se de nyeste tal' }).click();
  expect((await page.content()).includes(`<b>${shown(before + 1)}</b>`), 'the permalink does not lead to the newest figures');
  await page.close();
}
