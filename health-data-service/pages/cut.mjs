// Writes the pages' one stylesheet: what they use of dkfds, and their own rules after it.
// usage, in this folder: npm ci --ignore-scripts && node cut.mjs (--check: is it what is committed?)
import { readFileSync, writeFileSync } from 'node:fs';

const from = 'node_modules/dkfds/dist/css/dkfds.css';
const to = '../src/main/resources/META-INF/resources/page/helhed.css';
const elements = 'html body main header footer nav section figure figcaption h1 h2 h3 p a ul ol li dl dt dd b strong small ' +
    'table caption thead tbody tr th td details summary form fieldset legend label input select option button svg';
const element = `(?:${elements.split(' ').join('|')}|\\*)`;
const kept = new RegExp(`^(?:${element}|\\.button|\\.form-label|\\.form-input)(?:::?[a-z-]+|\\[type=[^\\]]+\\])*$`);

/** The rules of a stylesheet, at one level: [selector or at-rule, body]. */
function rules(css) {
  const found = [];
  let depth = 0, start = 0, open = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{' && depth++ === 0) open = i;
    if (css[i] === '}' && --depth === 0) {
      found.push([css.slice(start, open).trim(), css.slice(open + 1, i).trim()]);
      start = i + 1;
    }
    if (css[i] === ';' && depth === 0) start = i + 1;
  }
  return found;
}

function cut(css) {
  return rules(css).map(([selector, body]) => {
    if (selector.startsWith('@media')) {
      const inner = cut(body);
      return inner && !selector.includes('print') ? `${selector}{${inner}}` : '';
    }
    if (selector.startsWith('@') || body.includes('url(')) return '';
    const use = selector.split(/,(?![^(]*\))/).map(each => each.trim()).filter(each => kept.test(each));
    return use.length ? `${use.join(',')}{${body}}` : '';
  }).join('');
}

function small(css) {
  return css.replace(/\/\*(?!!)[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':').replace(/;}/g, '}').trim();
}

const plain = readFileSync(from, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const version = JSON.parse(readFileSync('node_modules/dkfds/package.json', 'utf8')).version;
const licence = `/*! Parts of dkfds ${version}, Copyright 2021 Danish Business Authority & Danish Agency for Digitisation, MIT ` +
    '(META-INF/licences/dkfds.txt). The rest: MPL-2.0. Made by health-data-service/pages/cut.mjs. */\n';
const made = licence + small(cut(plain)) + '\n' + small(readFileSync('own.css', 'utf8')) + '\n';
if (!process.argv.includes('--check')) {
  writeFileSync(to, made);
} else if (readFileSync(to, 'utf8') !== made) {
  console.error('the stylesheet is not what own.css and dkfds make: node cut.mjs');
  process.exit(1);
}
