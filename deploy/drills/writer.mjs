// Registers one area after another and repeats what was not acknowledged, as a good client does: with the same key.
// writer.mjs <folder> <family> <realm> <service>…   ends on SIGTERM, or behind the last line of <folder>/codes
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";

const [folder, family, realm, ...services] = process.argv.slice(2);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
let over = false;
let token = { until: 0 };
process.on("SIGTERM", () => { over = true; });

async function authorization() {
  if (Date.now() > token.until) {
    const form = new URLSearchParams({ grant_type: "client_credentials", client_id: "aarhus-editor", client_secret: "demo-only-aarhus-editor" });
    try {
      const answer = await fetch(`${realm}/protocol/openid-connect/token`, { method: "POST", body: form });
      const { access_token: text } = await answer.json();
      token = { text, until: Date.now() + 240_000 };
    } catch (failure) {
      // The one that is there may still do.
      if (!token.text) {
        throw failure;
      }
    }
  }
  return `Bearer ${token.text}`;
}

async function register(code, key, service) {
  try {
    const answer = await fetch(`${service}/v1/areas`, {
      method: "POST",
      headers: { Authorization: await authorization(), "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify({ code, name: "Prøvebyen" }),
      signal: AbortSignal.timeout(30_000),
    });
    await answer.arrayBuffer();
    return answer.status === 201 ? "" : String(answer.status);
  } catch (failure) {
    return failure.cause?.code ?? failure.name;
  }
}

const codes = existsSync(`${folder}/codes`) ? readFileSync(`${folder}/codes`, "utf8").split("\n").filter(Boolean) : undefined;
for (let number = 0, turn = 0; !over && number < (codes?.length ?? Infinity); number++) {
  const code = codes?.[number] ?? `${family}${number}`;
  const key = randomUUID();
  for (let done = false; !done;) {
    const service = services[turn++ % services.length];
    const refusal = await register(code, key, service);
    done = refusal === "";
    appendFileSync(`${folder}/${done ? "acknowledged" : "refused"}`, `${Date.now()} ${code} ${service} ${refusal}\n`);
    await pause(done ? 10 : 200);
    if (over) {
      break;
    }
  }
}
