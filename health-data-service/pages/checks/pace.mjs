// How fast the page of an area with forty indicators is answered; told, and held to no limit, for the machine may be busy.
import { Agent, get } from 'node:http';
import { gzipSync } from 'node:zlib';
import { base } from './suite.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function ask(path, headers) {
  return new Promise((done, fail) => {
    const from = process.hrtime.bigint();
    get(base + path, { agent, headers }, answer => {
      answer.on('data', () => {});
      answer.on('end', () => done({ status: answer.statusCode, etag: answer.headers.etag, ms: Number(process.hrtime.bigint() - from) / 1e6 }));
    }).on('error', fail);
  });
}

async function of(times, path, headers, status) {
  const all = [];
  for (let i = 0; i < times; i++) {
    const answer = await ask(path, headers);
    if (answer.status !== status) throw new Error(`${path} answers ${answer.status}`);
    all.push(answer.ms);
  }
  all.sort((a, b) => a - b);
  const at = share => all[Math.min(all.length - 1, Math.floor(share * all.length))].toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms (${times})`;
}

export async function pace(path) {
  const html = await (await fetch(base + path)).text();
  console.log(`${path}: ${Buffer.byteLength(html)} bytes, ${gzipSync(html).length} with gzip`);
  await of(300, path, {}, 200);
  console.log('  whole: ' + await of(500, path, {}, 200));
  const { etag } = await ask(path, {});
  await of(300, path, { 'If-None-Match': etag }, 304);
  console.log('  304:   ' + await of(1000, path, { 'If-None-Match': etag }, 304));
  agent.destroy();
}

if (process.argv[1] === import.meta.filename) await pace(process.argv[2]);
