// Makes a plan and replaces it so many times: changes.mjs <realm> <service> <family> <times>
import { randomUUID } from "node:crypto";

const [realm, service, family, times] = process.argv.slice(2);
const form = new URLSearchParams({ grant_type: "client_credentials", client_id: "aarhus-editor", client_secret: "demo-only-aarhus-editor" });
const token = async () => (await (await fetch(`${realm}/protocol/openid-connect/token`, { method: "POST", body: form })).json()).access_token;
const plan = {
  title: "Boligsocial helhedsplan for Prøvebyen", type: "HOUSING_SOCIAL", areaCodes: ["0751-bispehaven"], visibility: "OPEN",
  externalId: `${family}plan`, startsOn: "2026-01-01", endsOn: "2029-12-31",
  visionThemes: ["tilknytning til arbejdsmarkedet", "flere unge i uddannelse"],
  approach: ["forebyggende indsats", "personlig robusthed", "familien"], measures: ["vejledning", "lektiehjælp"],
};
let bearer = await token();
let fetched = Date.now();

async function send(method, path, headers) {
  if (Date.now() - fetched > 200_000) {
    bearer = await token();
    fetched = Date.now();
  }
  const answer = await fetch(path.startsWith("http") ? path : service + path, {
    method,
    headers: { Authorization: `Bearer ${bearer}`, "Content-Type": "application/json", "Idempotency-Key": randomUUID(), ...headers },
    body: JSON.stringify(plan),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  }
  return answer;
}

const made = await send("POST", "/v1/plans", {});
let seen = made.headers.get("etag");
const at = made.headers.get("location");
for (let number = 0; number < Number(times); number++) {
  plan.title = `Boligsocial helhedsplan for Prøvebyen, udgave ${number}`;
  seen = (await send("PUT", at, { "If-Match": seen })).headers.get("etag");
}
