import assert from "node:assert/strict";
import { test } from "node:test";
import createClient from "openapi-fetch";
import type { paths as HealthData } from "../target/openapi-typescript/health-data.js";
import type { paths as Initiatives } from "../target/openapi-typescript/initiatives.js";
import type { components, paths as Plans } from "../target/openapi-typescript/plans.js";
import * as suite from "./suite.js";

type PlanDraft = components["schemas"]["PlanDraft"];

const outsider = createClient<Plans>({ baseUrl: suite.plans });
const approver = createClient<Plans>({
  baseUrl: suite.plans,
  headers: { Authorization: `Bearer ${suite.approver}` },
});

const draft = (closed: boolean): PlanDraft => ({
  externalId: suite.unique("client"),
  title: "Boligsocial helhedsplan",
  type: "HOUSING_SOCIAL",
  visibility: closed ? "CLOSED" : "OPEN",
  startsOn: "2021-01-01",
  endsOn: "2030-12-31",
  recordedAs: "ACTIVE",
  source: { id: "client-test" },
  ...(closed ? { legalBasis: "forvaltningsloven § 27", assessment: "En forhandling er i gang" } : {}),
});

async function create(body: PlanDraft): Promise<components["schemas"]["Plan"]> {
  const { data, error } = await approver.POST("/v1/plans", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body,
  });
  assert.equal(error, undefined);
  return data!;
}

test("a list with a closed plan in it holds the plan's placeholder, and the type tells the two apart", async () => {
  const closed = await create(draft(true));
  const found = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const { data } = await outsider.GET("/v1/plans", { params: { query: { municipality: "0751", limit: 200, cursor } } });
    for (const entry of data!.items) {
      found.set(entry.id, entry.redacted ? entry.legalBasis : entry.title);
    }
    cursor = data!.nextCursor ?? undefined;
  } while (cursor);

  assert.equal(found.get(closed.id), "forvaltningsloven § 27");
  assert.ok([...found.values()].includes("Boligsocial helhedsplan for Bispehaven") || found.size > 1);
});

test("a plan as of a time is what was stated then", async () => {
  const plan = await create(draft(false));

  const { data } = await approver.GET("/v1/plans/{id}/as-of", {
    params: { path: { id: plan.id }, query: { time: plan.changedAt } },
  });

  assert.equal(data!.version, plan.version);
});

test("a change of another version than the present one is a problem that its code names", async () => {
  const body = draft(false);
  const plan = await create(body);
  const change = () =>
    approver.PUT("/v1/plans/{id}", {
      params: { path: { id: plan.id }, header: { "If-Match": `"${plan.version}"` } },
      body,
    });
  assert.equal((await change()).error, undefined);

  const { error, response } = await change();

  assert.equal(response.status, 412);
  assert.equal(error!.code, "precondition-failed");
});

test("the other two services are read with their clients", async () => {
  const initiatives = await createClient<Initiatives>({ baseUrl: suite.initiatives }).GET("/v1/initiatives", {});
  assert.ok(initiatives.data!.items.every((entry) => entry.redacted || entry.name.length > 0));
  const values = await createClient<HealthData>({ baseUrl: suite.healthData }).GET("/v1/values", {});
  // They are tables too, and Accept left it open.
  assert.ok(typeof values.data === "object" && values.data.items.length > 0);
});
