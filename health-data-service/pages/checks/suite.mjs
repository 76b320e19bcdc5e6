// The suite that is walked: where it is, and what its clients do.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';

export const base = process.env.HEALTH_DATA_URL ?? 'http://127.0.0.1:8083';
export const plans = process.env.PLANS_URL ?? 'http://127.0.0.1:8081';
const tokens = new Map();

function token(client) {
  if (!tokens.has(client)) tokens.set(client, execFileSync('../../helhed', ['token', client], { encoding: 'utf8' }).trim());
  return tokens.get(client);
}

async function answered(answer, what) {
  if (!answer.ok) throw new Error(`${what} answers ${answer.status}: ${await answer.text()}`);
  return { body: await answer.json(), etag: answer.headers.get('etag') };
}

export async function read(client, url) {
  return answered(await fetch(url, { headers: { Authorization: 'Bearer ' + token(client) } }), 'GET ' + url);
}

export async function post(client, url, body, headers = {}) {
  const isText = typeof body === 'string';
  return (await answered(await fetch(url, {
    method: 'POST',
    headers: {
      Authorization: 'Bearer ' + token(client), 'Idempotency-Key': randomUUID(),
      'Content-Type': isText ? 'text/csv' : 'application/json', ...headers,
    },
    body: isText ? body : JSON.stringify(body),
  }), 'POST ' + url)).body;
}

/** What can be found already is left alone, so that a second walk through the same suite finds its data. */
export async function make(client, find, url, body) {
  const answer = await fetch(find, { headers: { Authorization: 'Bearer ' + token(client) } });
  if (answer.ok) {
    const found = await answer.json();
    if (!found.items) return found;
    if (found.items.length) return found.items[0];
  }
  return post(client, url, body);
}

export async function move(client, url, to, reason) {
  const { body, etag } = await read(client, url);
  return body.state === to ? body : post(client, url + '/transitions', { to, reason }, { 'If-Match': etag });
}
