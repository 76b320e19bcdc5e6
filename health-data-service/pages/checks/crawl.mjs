// Follows every link, and holds every number of every page against the API's answer of the same version.
import { expect } from './report.mjs';
import { json, numbers, tables } from './figures.mjs';
import { base } from './suite.mjs';

const plain = text => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
const bare = html => plain(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();

/** Rows of a table as texts; the heading cells with them. */
function table(html) {
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(row => [...row[1].matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gs)]
      .map(([, attributes, inner]) => ({ html: inner, text: bare(inner), label: attributes.match(/data-l="([^"]*)"/)?.[1] })));
}

const isHidden = cell => /class="hatch"/.test(cell.html);
const first = text => text.match(/−?\d[\d.,]*/)?.[0].replace(/[.,]$/, '') ?? null;

/** The versions that a page rests on, as its permalink names them. */
function rests(html) {
  const pin = html.match(/<section class="sources".*?version=([0-9a-f:,-]+)/s)?.[1] ?? '';
  return pin.split(',').filter(Boolean).map(each => ({ dataset: each.slice(0, 36), version: each.slice(37) }));
}

/** A cell of a page is the cell of the API: its value, or that it is hidden, or that there is none. */
function same(where, cell, api, language) {
  if (!api || api.value === null) {
    expect(isHidden(cell) === (api?.status === 'Q'), `${where} shows "${cell.text}", the API ${api?.status}`);
    expect(first(cell.text.replace(/\(.*\)/, '')) === null, `${where} has a number and the API none: ${cell.text}`);
  } else {
    expect(first(cell.text) === api.text(language), `${where} shows "${cell.text}", the API ${api.text(language)}`);
  }
}

async function area(path, html, language) {
  const code = decodeURIComponent(path.match(/areas\/([^/?]+)/)[1]);
  const pins = rests(html);
  if (!pins.length) return;
  const profile = await json(`/v1/areas/${code}/profile?versions=${pins.map(each => each.dataset + ':' + each.version).join(',')}`);
  for (const { dataset, version } of pins) {
    const section = html.match(new RegExp(`<section aria-labelledby="t-${dataset}">(.*?)</section>`, 's'))?.[1];
    if (!section) continue;
    const { whole, parts } = await tables(dataset, version);
    const [main, breakdown] = section.split('<details>');
    const of = profile.datasets.find(each => each.dataset === dataset);
    for (const row of table(main.match(/<tbody>(.*?)<\/tbody>/s)[1])) {
      const indicator = decodeURIComponent(row[0].html.match(/indicators\/([^"?]+)/)[1]);
      const period = row[1].text;
      const where = `${path} ${indicator}`;
      const own = at => whole.cell({ area: code, period, indicator }, at);
      const [value] = row.slice(3);
      same(where, value, own('value'), language);
      if (own('value').value === null) {
        expect(!/<b>|class="ci"/.test(value.html), where + ' has a value or an interval that the API has not');
        expect(!/class="own/.test(row.at(-1).html), where + ' has a mark on its spine');
      } else {
        const count = own('count').text(language);
        expect((first(row[2].text) ?? null) === count, `${where} counts "${row[2].text}", the API ${count}`);
        const bounds = ['lower95', 'upper95'].map(figure => own(figure).text(language));
        const interval = value.text.match(/\(([^)]*)\)/)?.[1];
        expect(bounds[0] === null ? !/\d/.test(interval) : interval === bounds.join('–'), `${where} has the interval ${interval}, the API ${bounds}`);
      }
      const said = of.indicators.find(each => each.indicator === indicator);
      const references = row.slice(4, -2);
      const compared = said.comparisons.filter(each => whole.cell({ area: each.reference, period, indicator }));
      const shown = references.filter(cell => isHidden(cell) || /\d|gap/.test(cell.html.replace(/<svg.*?<\/svg>/s, '')));
      for (const [i, cell] of shown.entries()) {
        if (!compared[i]) continue;
        same(`${where} against ${compared[i].reference}`, cell, whole.cell({ area: compared[i].reference, period, indicator }), language);
        const mark = cell.html.match(/#m-(\w)/)?.[1] ?? null;
        const wanted = compared[i].result?.[0].toLowerCase() ?? null;
        expect(said.period !== period || mark === wanted, `${where} is marked ${mark} against ${compared[i].reference}, the API says ${wanted}`);
      }
    }
    if (breakdown) {
      const [head, ...rows] = table(breakdown);
      for (const row of rows) {
        const indicator = whole.codes(whole.metric).find(each => whole.answer.dimension[whole.metric].category.label[each] === row[0].text);
        if (!indicator || language !== 'da') continue;
        let column = 2;
        for (const [dimension, part] of Object.entries(parts).filter(([id]) => ['sex', 'age'].includes(id))) {
          const total = whole.codes(dimension)[0];
          for (const each of part.codes(dimension).filter(one => one !== total)) {
            same(`${path} ${indicator} of ${each}`, row[column], part.cell({ area: code, period: row[1].text, indicator, [dimension]: each }), language);
            column++;
          }
        }
        expect(column === head.length, `${path} has ${head.length} columns by sex and age, the API ${column}`);
      }
    }
  }
}

async function indicator(path, html, language) {
  const code = decodeURIComponent(path.match(/indicators\/([^/?]+)/)[1]);
  const chosen = path.match(/[?&]area=([^&]+)/)?.[1];
  const pins = rests(html);
  const sections = [...html.matchAll(/<section aria-labelledby="d\d+">(.*?)<\/section>/gs)];
  expect(sections.length === pins.length, `${path} shows ${sections.length} datasets and rests on ${pins.length}`);
  for (const [, section] of sections) {
    const dataset = section.match(/\/v1\/datasets\/([0-9a-f-]{36})/)[1];
    const { whole } = await tables(dataset, pins.find(each => each.dataset === dataset).version);
    for (const figure of section.matchAll(/<figure.*?<\/figure>/gs)) {
      const isTrend = /trend\.svg/.test(figure[0]);
      const period = figure[0].match(/<h3[^>]*>[^<]*?(\d{4}(?:-\d{4})?|undated)\s*<\/h3>/)?.[1];
      for (const row of table(figure[0].match(/<tbody>(.*?)<\/tbody>/s)[1])) {
        const place = isTrend ? chosen : decodeURIComponent(row[0].html.match(/areas\/([^"?]+)/)[1]);
        const at = { area: place, period: isTrend ? row[0].text : period, indicator: code };
        const where = `${path} ${at.area} ${at.period}`;
        same(where, row[1], whole.cell(at), language);
        if (whole.cell(at)?.value != null) {
          const bounds = ['lower95', 'upper95'].map(each => whole.cell(at, each).text(language));
          if (bounds[0] !== null) expect(row[2].text === bounds.join('–'), `${where} has the interval ${row[2].text}, the API ${bounds}`);
          const count = whole.cell(at, 'count').text(language);
          expect(first(row[3].text) === count, `${where} counts "${row[3].text}", the API ${count}`);
        }
      }
    }
  }
}

async function compare(path, html, language) {
  const rug = html.match(/<table class="rug">(.*?)<\/table>/s)?.[1];
  if (!rug) return;
  const all = await Promise.all(rests(html).map(({ dataset, version }) => tables(dataset, version)));
  const [head, ...rows] = table(rug);
  const columns = head.slice(2).map(cell => decodeURIComponent(cell.html.match(/areas\/([^"?]+)/)[1]));
  for (const row of rows) {
    const code = decodeURIComponent(row[0].html.match(/indicators\/([^"?]+)/)[1]);
    for (const [i, column] of columns.entries()) {
      // Two datasets may tell of the same indicator; the row is one of them.
      const found = all.map(({ whole }) => whole.cell({ area: column, period: row[1].text, indicator: code })).filter(Boolean);
      const match = found.find(cell => cell.value !== null && cell.text(language) === first(row[i + 2].text));
      same(`${path} ${code} of ${column}`, row[i + 2], match ?? found.find(cell => cell.value === null) ?? found[0], language);
    }
  }
}

/** Numbers that are no figures: of the texts of the pages themselves, of names, of axes, of codes. */
function others(html) {
  const texts = [...html.matchAll(/<(?:h1|h2|h3|option|a|summary|caption|title|dt|dd|label|desc)[^>]*>(.*?)<\//gs)].map(match => bare(match[1])).join(' ');
  return new Set(texts.match(/\d[\d.,]*/g)?.map(each => each.replace(/[.,]$/, '')) ?? []);
}

/** What is said in sentences and in charts: each number is one of the API's, or of a name. */
async function said(path, html, language) {
  const allowed = new Set(['0', '95']);
  for (const { dataset, version } of rests(html)) {
    const all = await tables(dataset, version);
    for (const each of numbers(all, language)) allowed.add(each);
    for (const period of all.whole.codes('period')) period.split('-').forEach(each => allowed.add(each));
    for (const label of Object.values(all.whole.answer.dimension[all.whole.metric].category.label)) label.match(/\d+/g)?.forEach(each => allowed.add(each));
  }
  const chart = [...html.matchAll(/<svg[^>]*class="(?:chart|spine)"[^>]*?(?:aria-label="([^"]*)")?[^>]*>(.*?)<\/svg>/gs)];
  const spoken = [
    ...chart.map(([, label]) => label ?? ''), ...chart.flatMap(([, , inner]) => [...inner.matchAll(/<(?:title|desc)[^>]*>([^<]*)</g)].map(match => match[1])),
    ...[...html.matchAll(/<section class="short".*?<ul>(.*?)<\/ul>/gs)].flatMap(match => match[1].split('</li>')),
  ].map(each => bare(each)).filter(Boolean);
  const counting = /^(?:Af|Of|\d+ af|\d+ of)|områder er skjult|areas are hidden/;
  for (const text of spoken) {
    const found = text.replace(/1[.,]000(?:00)?|100[.,]000/g, '').match(/\d[\d.,]*/g)?.map(each => each.replace(/[.,]$/, '')) ?? [];
    const strange = found.filter(each => !allowed.has(each) && !(counting.test(text) && Number(each) <= 100) && !others(html).has(each));
    expect(!strange.length, `${path} says ${strange} and the API does not: ${text}`);
  }
}

export async function crawl(validate) {
  const seen = new Set();
  const waiting = ['/da/', '/en/'];
  const files = new Set();
  const pages = [];
  for (let path; (path = waiting.shift());) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await fetch(base + path);
    expect(answer.status === 200, `${path} answers ${answer.status}`);
    const html = await answer.text();
    const language = path.slice(1, 3);
    pages.push(path);
    await validate(path, html);
    if (/\/areas\/[^/?]+(\?|$)/.test(path)) await area(path, html, language);
    if (/\/indicators\//.test(path)) await indicator(path, html, language);
    if (/\/compare\?/.test(path)) await compare(path, html, language);
    await said(path, html, language);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
      const target = plain(href).split('#')[0];
      const id = plain(href).split('#')[1];
      if (target === '' && id) expect(html.includes(`id="${id}"`), `${path} leads to #${id}, which is not there`);
      if (!target.startsWith('/')) continue;
      const isPage = /^\/(da|en)\//.test(target) && !/\.svg/.test(target) && !/version=/.test(target);
      if (isPage) waiting.push(target);
      else files.add(target);
    }
  }
  for (const file of files) {
    const answer = await fetch(base + file, { method: 'HEAD' });
    expect(answer.status === 200, `${file} answers ${answer.status}`);
  }
  console.log(`${pages.length} pages, ${files.size} files and pinned pages behind their links`);
  return pages;
}

/** ETag, HEAD and gzip, as for the API. */
export async function headers(path) {
  const plainAnswer = await fetch(base + path, { headers: { 'Accept-Encoding': 'identity' } });
  const html = await plainAnswer.text();
  const zipped = await fetch(base + path, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(zipped.headers.get('content-encoding') === 'gzip' && (await zipped.text()) === html, path + ' is not the same with gzip');
  expect(plainAnswer.headers.get('etag') !== zipped.headers.get('etag'), path + ' has one ETag for two codings');
  for (const answer of [plainAnswer, zipped]) {
    const again = await fetch(base + path, {
      headers: { 'If-None-Match': answer.headers.get('etag'), 'Accept-Encoding': answer === zipped ? 'gzip' : 'identity' } });
    expect(again.status === 304, `${path} answers ${again.status} to its own ETag`);
  }
  const head = await fetch(base + path, { method: 'HEAD', headers: { 'Accept-Encoding': 'identity' } });
  expect(head.status === 200 && (await head.text()) === '' && head.headers.get('etag') === plainAnswer.headers.get('etag'), path + ' has another HEAD');
}

