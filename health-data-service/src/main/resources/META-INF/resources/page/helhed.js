// Adds to the pages what only a browser can do; without it they say the same.

/** The value to sort a cell by: its first number, or its text. Cells without a figure come last. */
function key(row, column) {
  const cell = row.cells[column];
  if (cell.querySelector('.hatch, .gap, .none')) return null;
  const text = cell.textContent.trim();
  const danish = document.documentElement.lang === 'da';
  const number = text.match(/^[−-]?\d[\d.,]*/);
  if (!number) return text;
  const plain = danish ? number[0].replace(/\./g, '').replace(',', '.') : number[0].replace(/,/g, '');
  return Number(plain.replace('−', '-'));
}

function compare(a, b) {
  if (a === null || b === null) return (a === null) - (b === null);
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), document.documentElement.lang);
}

function sort(table, column, heading) {
  const ascending = heading.getAttribute('aria-sort') !== 'ascending';
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
  const rows = [...table.tBodies[0].rows].map(row => [key(row, column), row]);
  rows.sort(([a], [b]) => (a === null || b === null ? compare(a, b) : ascending ? compare(a, b) : compare(b, a)));
  table.tBodies[0].append(...rows.map(([, row]) => row));
}

for (const table of document.querySelectorAll('table[data-sort]')) {
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    if (heading.hasAttribute('data-no-sort')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sort(table, column, heading));
    heading.append(button);
  });
}

/** Draws the file of the chart, which has its title and its source in it. */
async function png(href, name) {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(await (await fetch(href)).text());
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await new Promise(done => canvas.toBlob(done, 'image/png')));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

for (const place of document.querySelectorAll('[data-png]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = place.dataset.png;
  const href = place.parentElement.querySelector('a').href;
  button.addEventListener('click', () => png(href, document.title.replace(/[^\p{L}\p{N}]+/gu, '-') + '.png'));
  place.append(button);
}

function make(name, text) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  return element;
}

const locale = document.documentElement.lang === 'da' ? 'da-DK' : 'en-GB';

function money(amount) {
  return (amount.amountOere / 100).toLocaleString(locale, { style: 'currency', currency: amount.currency });
}

function day(text) {
  return new Date(text + 'T12:00:00Z').toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The words of the codes, which the page gives as code:word,code:word. */
function words(text) {
  return Object.fromEntries(text.split(',').map(each => each.split(':')));
}

async function get(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(8000) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function milestones(bound, say) {
  const statuses = words(say.statuses);
  const box = Object.assign(make('div'), { className: 'scroll', tabIndex: 0 });
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', say.milestones);
  const table = box.appendChild(make('table'));
  table.append(make('caption', say.milestones));
  const head = table.createTHead().insertRow();
  for (const title of [say.milestones, say.baseline, say.target, say.actual, say.status]) {
    head.append(Object.assign(make('th', title), { scope: 'col' }));
  }
  const rows = table.createTBody();
  for (const milestone of bound) {
    const row = rows.insertRow();
    row.append(Object.assign(make('th', milestone.title), { scope: 'row' }));
    for (const number of [milestone.baseline, milestone.target]) row.append(make('td', number?.toLocaleString(locale) ?? ''));
    const actual = row.insertCell();
    if (milestone.status === 'UNKNOWN_SUPPRESSED') actual.append(Object.assign(make('span', say.hidden), { className: 'hatch' }));
    else if (milestone.actual != null) actual.append(milestone.actual.toLocaleString(locale) + (milestone.period ? ' (' + milestone.period + ')' : ''));
    row.append(make('td', statuses[milestone.status] ?? milestone.status));
  }
  return box;
}

function show(body, plan, say) {
  body.append(make('h3', plan.title));
  const about = [words(say.states)[plan.state] ?? plan.state];
  if (plan.startsOn) about.push(day(plan.startsOn) + ' – ' + (plan.endsOn ? day(plan.endsOn) : ''));
  body.append(make('p', about.join(', ')));
  if (plan.municipality !== say.municipality) body.append(make('p', say.foreign));
  if (plan.goals?.length) {
    body.append(make('h4', say.goals));
    const list = body.appendChild(make('ul'));
    for (const goal of plan.goals) list.append(make('li', goal.title));
  }
  const bound = (plan.milestones ?? []).filter(milestone => milestone.status);
  if (bound.length) body.append(milestones(bound, say));
  const sums = [[say.total, plan.budget?.current?.total ?? plan.budget?.original?.total], [say.linked, plan.money?.total]];
  const known = sums.filter(([, sum]) => sum?.amountOere > 0);
  if (known.length) {
    body.append(make('h4', say.money));
    const list = body.appendChild(make('ul'));
    for (const [name, sum] of known) list.append(make('li', name + ': ' + money(sum)));
  }
}

/** Those under way first; a plan that is closed to all is there by its placeholder, and has nothing to show. */
function order(plans) {
  const states = ['ACTIVE', 'APPROVED', 'PROPOSED', 'CLOSED'];
  const rank = plan => (states.indexOf(plan.state) + states.length + 1) % (states.length + 1);
  return plans.filter(plan => !plan.redacted).sort((a, b) => rank(a) - rank(b));
}

async function plans(panel) {
  const say = panel.dataset;
  const state = panel.querySelector('.state');
  const body = panel.querySelector('.body');
  const found = document.createDocumentFragment();
  body.setAttribute('aria-busy', 'true');
  state.textContent = say.loading;
  try {
    const all = order((await get(say.plans + '/v1/plans?areaCode=' + encodeURIComponent(say.area))).items);
    const whole = await Promise.all(all.slice(0, 3).map(plan => get(say.plans + '/v1/plans/' + encodeURIComponent(plan.id))));
    for (const plan of whole) show(found, plan, say);
    state.textContent = !whole.length ? say.none : all.length > whole.length ? say.more : '';
    body.replaceChildren(found);
  } catch {
    state.textContent = say.away;
  }
  body.setAttribute('aria-busy', 'false');
}

const panel = document.getElementById('plan-panel');
if (panel) plans(panel);
