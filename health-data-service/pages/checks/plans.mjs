// The plan panel: with the real plans-service, and when the network keeps it away, slows it down or garbles it.
import { expect, until } from './report.mjs';
import { whole, watch } from './looks.mjs';
import { foreignArea, long } from './made.mjs';
import { base, plans } from './suite.mjs';

const any = url => url.href.startsWith(plans + '/v1/plans');
const away = 'Planerne kan ikke hentes lige nu. Tallene på siden er ikke berørt.';

async function opened(browser, where, fault, isRefused) {
  const page = await browser.newPage();
  await watch(page, where, isRefused);
  if (fault) await page.route(any, fault);
  await page.goto(`${base}/da/areas/0751-bispehaven`);
  return page;
}

async function saysAway(browser, where, fault) {
  const page = await opened(browser, where, fault, true);
  await until(where, async () => (await page.locator('#plan-panel .state').textContent()) === away, 20000);
  expect(await page.locator('#plan-panel .body').evaluate(body => body.childNodes.length === 0), where + ' leaves half a plan');
  expect(await page.locator('table.figures tbody tr').count() > 3, where + ' costs the page its figures');
  expect(await page.locator('#plan-panel a').getAttribute('href') === `${plans}/v1/plans?areaCode=0751-bispehaven`, where + ' has no link');
  await page.close();
}

export async function panel(browser, folder) {
  const real = await opened(browser, 'plans');
  await whole(real);
  const text = await real.locator('#plan-panel').innerText();
  for (const part of ['Boligsocial helhedsplan for Bispehaven', 'Flere beboere deltager i arbejde og fællesskaber', 'i gang', 'på rette vej', 'skjult']) {
    expect(text.includes(part), `the panel does not say "${part}"`);
  }
  const milestones = (await (await fetch(plans + '/v1/plans?areaCode=0751-bispehaven&state=ACTIVE')).json()).items[0];
  const whole_ = await (await fetch(`${plans}/v1/plans/${milestones.id}`)).json();
  expect(await real.locator('#plan-panel tbody tr').count() === whole_.milestones.length, 'the panel does not show each milestone');
  await real.locator('#plan-panel').screenshot({ path: folder + '/plan-panel.png' });
  await real.close();

  await saysAway(browser, 'plans-service down', route => route.abort('connectionrefused'));
  await saysAway(browser, 'plans-service failing', route => route.fulfill({ status: 503, body: '' }));
  await saysAway(browser, 'plans-service garbled', route => route.fulfill({ status: 200, contentType: 'text/html', body: '<html>' }));
  // Never answers: the panel gives up by itself after eight seconds.
  await saysAway(browser, 'plans-service silent', () => {});

  let go;
  const gate = new Promise(open => { go = open; });
  const slow = await opened(browser, 'plans-service slow', async route => { await gate; await route.continue(); });
  expect(await slow.locator('#plan-panel .state').textContent() === 'Henter planen …', 'a slow panel does not say that it fetches');
  go();
  await whole(slow);
  expect((await slow.locator('#plan-panel').innerText()).includes('Boligsocial helhedsplan for Bispehaven'), 'a slow plan does not come');
  await slow.close();

  // The answers are those of the real service, to a question that went astray.
  const astray = await opened(browser, 'a foreign plan', route =>
    route.continue({ url: route.request().url().replace('areaCode=0751-bispehaven', 'areaCode=' + foreignArea) }));
  await whole(astray);
  const foreign = await astray.locator('#plan-panel').innerText();
  expect(foreign.includes('Planen hører til en anden kommune.'), 'a foreign plan does not say so');
  expect(foreign.includes('<img src=x onerror=alert(1)>') && foreign.includes('"><script>alert(2)</script>'), 'hostile texts are not shown as texts');
  expect(await astray.evaluate(() => !document.querySelector('#plan-panel img, #plan-panel script')), 'a hostile text became an element');
  await astray.setViewportSize({ width: 320, height: 900 });
  expect(foreign.includes(long.slice(0, 50)) && await astray.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'a long title is too wide');
  await astray.close();

  const without = await browser.newContext({ javaScriptEnabled: false });
  const page = await without.newPage();
  await page.goto(`${base}/da/areas/0751-bispehaven`);
  expect(await page.locator('#plan-panel a').isVisible(), 'without JavaScript there is no link to the plans');
  await without.close();
}
