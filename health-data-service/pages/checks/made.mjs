// Made-up figures of forty indicators, hostile names, and a plan of another municipality, all brought in as a client does.
import { until } from './report.mjs';
import { base, make, move, plans, post, read } from './suite.mjs';

export const hostile = `<script>alert('x')</script>"&'`;
export const long = 'x'.repeat(200);
export const areas = ['0751-bispehaven', '0751-trigeparken', '0751-check-hostile', '0751-check-long'];
export const foreignArea = '0707-check';
const supplier = 'aarhus-register-supplier';
const approver = 'aarhus-release-approver';
const years = ['2018', '2019', '2020', '2021', '2022', '2023', '2024'];
const sexes = ['K', 'M'];
const ages = ['0-17', '18-29', '30-64', '65-plus'];
const topics = ['arbejde', 'uddannelse', 'diabetes', 'lungesygdom', 'kontakt til praktiserende læge', 'kontanthjælp', 'folkepension', 'tandlægebesøg',
  'genoptræning', 'fritidsjob'];
export const indicators = Array.from({ length: 40 }, (_, i) => `CHECK_${String(i + 1).padStart(2, '0')}_PCT`);

function title(i) {
  const name = topics[i % topics.length] + (i < topics.length ? '' : ` (${Math.floor(i / topics.length) + 1})`);
  return { da: `Andel med ${name}`, en: `Share with ${name}` };
}

async function names() {
  for (const [code, name] of [['0751-check-hostile', hostile], ['0751-check-long', long]]) {
    await make('aarhus-editor', `${plans}/v1/areas/${code}`, plans + '/v1/areas', { code, name });
  }
  for (const code of areas) await until(code + ' in health-data-service', async () => (await fetch(`${base}/v1/areas/${code}`)).ok);
}

function structure() {
  const codes = (list, word) => list.map(code => ({ code, title: { da: word(code), en: word(code) } }));
  const total = { code: 'T', title: { da: 'I alt', en: 'Total' } };
  return {
    dimensions: [
      { code: 'area', role: 'AREA', title: { da: 'Område', en: 'Area' }, codes: ['0751', ...areas].map(code => ({ code })),
        sums: [{ total: '0751', parts: areas, remainder: true }] },
      { code: 'period', role: 'PERIOD', title: { da: 'År', en: 'Year' } },
      { code: 'sex', role: 'SEX', title: { da: 'Køn', en: 'Sex' }, codes: [total, ...codes(sexes, code => (code === 'K' ? 'Kvinder' : 'Mænd'))],
        sums: [{ total: 'T', parts: sexes }], total: 'T' },
      { code: 'age', role: 'AGE', title: { da: 'Alder', en: 'Age' }, codes: [total, ...codes(ages, code => code)],
        sums: [{ total: 'T', parts: ages }], total: 'T' },
    ],
    measures: [
      { code: 'RESIDENTS', title: { da: 'Beboere', en: 'Residents' }, counts: 'PERSONS' },
      ...indicators.map((indicator, i) => ({ code: 'M' + (i + 1), title: title(i), counts: 'PERSONS', denominator: 'RESIDENTS', indicator })),
    ],
  };
}

/** Counts without chance: shares that differ by area and indicator, and some so small that they must be hidden. */
function rows() {
  const lines = [['area', 'period', 'sex', 'age', 'RESIDENTS', ...indicators.map((_, i) => 'M' + (i + 1))].join(',')];
  [...areas, '0751'].forEach((area, a) => years.forEach((year, y) => sexes.forEach((sex, s) => ages.forEach((age, g) => {
    const residents = (area === '0751' ? 24000 : 190 + 45 * a) + 11 * y + 7 * s + 29 * g;
    const counts = indicators.map((_, i) => {
      const share = (i % 4 === 3 ? 0.012 : 0.1 + 0.02 * (i % 13)) * (area === '0751' ? 1 : 0.7 + 0.15 * ((a + i) % 5)) * (1 + 0.03 * y * ((i % 3) - 1));
      return Math.round(residents * share);
    });
    lines.push([area, year, sex, age, residents, ...counts].join(','));
  }))));
  return lines.join('\n') + '\n';
}

async function publish(release) {
  for (const to of ['APPROVED', 'PUBLISHED']) await move(approver, release, to, 'Invented figures');
}

async function forty() {
  for (const [i, code] of indicators.entries()) {
    await make(supplier, `${base}/v1/indicators/${code}`, base + '/v1/indicators', {
      code, title: title(i), definition: { da: 'Opdigtet til prøve af siderne.', en: 'Invented to check the pages.' }, unit: 'PERCENT',
      multiplier: 100, polarity: ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL'][i % 3], register: 'Helhed (opdigtet)',
    });
  }
  const dataset = await make(supplier, base + '/v1/datasets?externalId=check-forty', base + '/v1/datasets', {
    externalId: 'check-forty', title: { da: 'Fyrre opdigtede indikatorer', en: 'Forty invented indicators' }, publisher: 'Helhed', indicators, areas: [],
    protection: 'SYNTHETIC', source: { id: 'check', note: 'Invented; they tell of no one.' }, structure: structure(),
  });
  const releases = `${base}/v1/datasets/${dataset.id}/releases`;
  if (!(await read(supplier, releases)).body.items.length) {
    const sent = await post(supplier, `${base}/v1/datasets/${dataset.id}/submissions`, rows());
    const taken = await passed(`${base}/v1/submissions/${sent.id}`, 'ACCEPTED', ['RECEIVING', 'QUEUED', 'CHECKING']);
    const release = `${base}/v1/releases/${taken.releaseId}`;
    await passed(release, 'AUDITED', ['DRAFT', 'PROTECTED']);
    await publish(release);
  }
  await until('the page of ' + indicators[39], async () => (await fetch(`${base}/da/indicators/${indicators[39]}`)).ok);
  return dataset.id;
}

async function passed(url, wanted, passing) {
  return until(wanted + ' at ' + url, async () => {
    const { body } = await read(supplier, url);
    if (body.state === wanted) return body;
    if (!passing.includes(body.state) || body.problem) throw new Error(`${url} shows ${body.state} ${JSON.stringify(body.problem)}`);
    return null;
  }, 240000);
}

/** A plan of Norddjurs whose every text is hostile. */
async function foreignPlan() {
  await make('norddjurs-editor', `${plans}/v1/areas/${foreignArea}`, plans + '/v1/areas', { code: foreignArea, name: 'Check' });
  const plan = await make('norddjurs-approver', plans + '/v1/plans?externalId=check-plan', plans + '/v1/plans', {
    externalId: 'check-plan', title: `<img src=x onerror=alert(1)>${hostile}${long}`.slice(0, 300), type: 'HOUSING_SOCIAL', areaCodes: [foreignArea],
    visibility: 'OPEN', recordedAs: 'ACTIVE', source: { id: 'check', note: 'Invented.' },
  });
  await make('norddjurs-approver', `${plans}/v1/plans/${plan.id}/goals?externalId=check-goal`, `${plans}/v1/plans/${plan.id}/goals`,
    { externalId: 'check-goal', title: `"><script>alert(2)</script>${long}`.slice(0, 300) });
}

/** A figure that is stated, and one that takes its place. */
export async function revised(value) {
  const code = 'CHECK_REVISED';
  await make(supplier, `${base}/v1/indicators/${code}`, base + '/v1/indicators', {
    code, title: { da: 'Tal, der rettes', en: 'A figure that is revised' }, definition: { da: 'Opdigtet.', en: 'Invented.' }, unit: 'COUNT',
    polarity: 'NEUTRAL', register: 'Helhed (opdigtet)',
  });
  const dataset = await make(supplier, base + '/v1/datasets?externalId=check-revised', base + '/v1/datasets', {
    externalId: 'check-revised', title: { da: 'Tal, der rettes', en: 'Figures that are revised' }, publisher: 'Helhed', indicators: [code], areas: [],
    protection: 'SYNTHETIC', source: { id: 'check', note: 'Invented.' },
  });
  const release = await post(supplier, `${base}/v1/datasets/${dataset.id}/releases`, {
    note: 'Invented.', values: [{ area: areas[0], indicator: code, period: '2024', breakdown: 'total', status: 'PUBLISHED', value }],
  });
  await move(approver, `${base}/v1/releases/${release.id}`, 'PUBLISHED', 'Invented figures');
  return code;
}

export async function made() {
  await names();
  await foreignPlan();
  return forty();
}
